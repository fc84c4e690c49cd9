import { Choice } from '../../../components/Choice.tsx'
import { useRecords } from '../../../session/useSession.ts'

interface SenderChoiceProps {
  label: string
  /** Code of the one that is chosen; null for no single department, undefined where nobody said. */
  department: string | null | undefined
  onDepartment: (code: string | null) => void
}

const nobody = ''

/** Asks whose a file is. */
export function SenderChoice({ label, department, onDepartment }: SenderChoiceProps) {
  const departments = useRecords('department')
  return (
    <Choice
      label={label}
      value={department === undefined ? null : (department ?? nobody)}
      options={[
        ...departments.map(row => ({ value: String(row['code']), label: String(row['name']) })),
        { value: nobody, label: 'از واحد خاصی نیست' },
      ]}
      placeholder="بگویید از کدام واحد است"
      onChange={code => onDepartment(code === nobody ? null : code)}
    />
  )
}
