import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { FormDialog } from '../../../components/FormDialog.tsx'
import { isTypedTwice, NewPassphrase } from './NewPassphrase.tsx'
import { PassphraseField } from './PassphraseField.tsx'

/** Has another passphrase open the store; its recovery code stays. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState({ first: '', second: '' })
  const change = useMutation(orpc.locking.changePassphrase.mutationOptions({ meta: shownInPlace }))
  return (
    <FormDialog
      title="تغییر رمز پایگاه داده"
      onClose={onClose}
      action="تغییر رمز"
      isReady={passphrase !== '' && isTypedTwice(typed)}
      isPending={change.isPending}
      failure={change.error}
      onSubmit={() => change.mutate({ passphrase, next: typed.first })}
      staysFor="تغییر رمز نیمه‌کاره رها نمی‌شود؛ چند ثانیه زمان می‌برد."
      outcome={
        change.isSuccess ? (
          <p role="status">رمز عوض شد. کد بازیابی همان است که بود؛ نسخه‌های جای دیگر با رمز قبلی باز می‌شود.</p>
        ) : null
      }
    >
      <PassphraseField value={passphrase} onChange={setPassphrase} />
      <NewPassphrase typed={typed} onChange={setTyped} />
    </FormDialog>
  )
}
