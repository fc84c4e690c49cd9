import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import styles from './Lock.module.css'
import { PassphraseField } from './PassphraseField.tsx'
import { RecoveryPaper } from './RecoveryPaper.tsx'

/** Makes another recovery code, where the paper was lost or seen. */
export function NewRecovery({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const form = useId()
  const change = useMutation(orpc.locking.changeRecovery.mutationOptions({ meta: shownInPlace }))
  const { data } = change
  return (
    <Modal
      title="کد بازیابی جدید"
      isOpen
      onClose={onClose}
      failure={change.error}
      actions={
        data === undefined ? (
          <>
            <Button
              look="primary"
              type="submit"
              form={form}
              isDisabled={passphrase === ''}
              isPending={change.isPending}
            >
              کد جدید بساز
            </Button>
            <Button onPress={onClose}>انصراف</Button>
          </>
        ) : (
          <Button look="primary" onPress={onClose}>
            بستن
          </Button>
        )
      }
    >
      {data === undefined ? (
        <form
          id={form}
          className={styles['form']}
          onSubmit={event => {
            event.preventDefault()
            change.mutate({ passphrase })
          }}
        >
          <p>کد قبلی دیگر این پایگاه داده را باز نمی‌کند؛ نسخه‌های جای دیگر را هنوز باز می‌کند.</p>
          <PassphraseField value={passphrase} onChange={setPassphrase} />
        </form>
      ) : (
        <>
          <p>این کد را چاپ کنید یا بنویسید؛ دیگر نشان داده نمی‌شود.</p>
          <RecoveryPaper code={data.recovery} />
        </>
      )}
    </Modal>
  )
}
