import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { FormDialog } from '../../../components/FormDialog.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { RecoveryPaper } from './RecoveryPaper.tsx'

/** Makes another recovery code, where the paper was lost or seen. */
export function NewRecovery({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const change = useMutation(orpc.locking.changeRecovery.mutationOptions({ meta: shownInPlace }))
  return (
    <FormDialog
      title="کد بازیابی جدید"
      onClose={onClose}
      action="کد جدید بساز"
      isReady={passphrase !== ''}
      isPending={change.isPending}
      failure={change.error}
      onSubmit={() => change.mutate({ passphrase })}
      staysFor="کد جدید تنها یک بار نشان داده می‌شود؛ تا آن هنگام این پنجره بسته نمی‌شود."
      outcome={
        change.data && (
          <>
            <p>این کد را چاپ کنید یا بنویسید؛ دیگر نشان داده نمی‌شود.</p>
            <RecoveryPaper code={change.data.recovery} />
          </>
        )
      }
    >
      <p>کد قبلی دیگر این پایگاه داده را باز نمی‌کند؛ نسخه‌های جای دیگر را هنوز باز می‌کند.</p>
      <PassphraseField value={passphrase} onChange={setPassphrase} />
    </FormDialog>
  )
}
