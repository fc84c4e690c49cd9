import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import styles from './Lock.module.css'
import { isTypedTwice, NewPassphrase } from './NewPassphrase.tsx'
import { PassphraseField } from './PassphraseField.tsx'

/** Has another passphrase open the store; its recovery code stays. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState({ first: '', second: '' })
  const form = useId()
  const change = useMutation(orpc.locking.changePassphrase.mutationOptions({ meta: shownInPlace }))
  const isReady = passphrase !== '' && isTypedTwice(typed)
  return (
    <Modal
      title="تغییر رمز پایگاه داده"
      isOpen
      onClose={onClose}
      failure={change.error}
      actions={
        change.isSuccess ? (
          <Button look="primary" onPress={onClose}>
            بستن
          </Button>
        ) : (
          <>
            <Button look="primary" type="submit" form={form} isDisabled={!isReady} isPending={change.isPending}>
              تغییر رمز
            </Button>
            <Button onPress={onClose}>انصراف</Button>
          </>
        )
      }
    >
      {change.isSuccess ? (
        <p role="status">رمز عوض شد. کد بازیابی همان است که بود؛ نسخه‌های جای دیگر با رمز قبلی باز می‌شود.</p>
      ) : (
        <form
          id={form}
          className={styles['form']}
          onSubmit={event => {
            event.preventDefault()
            if (isReady) change.mutate({ passphrase, next: typed.first })
          }}
        >
          <PassphraseField value={passphrase} onChange={setPassphrase} />
          <NewPassphrase typed={typed} onChange={setTyped} />
        </form>
      )}
    </Modal>
  )
}
