import { Field } from '../../../components/Field.tsx'

interface PassphraseFieldProps {
  value: string
  onChange: (value: string) => void
}

/** What opens the store now. */
export function PassphraseField({ value, onChange }: PassphraseFieldProps) {
  return (
    <Field
      secret="hidden"
      autoFocus
      label="رمز کنونی"
      value={value}
      onChange={onChange}
      hint="اگر فراموش شده است، کد بازیابی را بنویسید."
    />
  )
}
