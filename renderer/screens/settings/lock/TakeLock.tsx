import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { lockKept } from '../../../drafts/keptByWindow.ts'
import styles from './Lock.module.css'
import { PassphraseField } from './PassphraseField.tsx'

/** Takes the lock away. */
export function TakeLock({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const { data: store } = useQuery(orpc.store.about.queryOptions())
  const form = useId()
  const take = useMutation(
    orpc.locking.take.mutationOptions({
      meta: shownInPlace,
      onSuccess() {
        // While this window still has the key of the words that it keeps: it is answered nothing more of this store.
        if (store !== undefined) lockKept(store.id, null)
        location.replace('/settings')
      },
    }),
  )
  return (
    <Modal
      title="حذف رمز پایگاه داده"
      isOpen
      onClose={onClose}
      failure={take.error}
      actions={
        <>
          <Button look="danger" type="submit" form={form} isDisabled={passphrase === ''} isPending={take.isPending}>
            حذف رمز
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <form
        id={form}
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          take.mutate({ passphrase })
        }}
      >
        <p>
          از این پس هر کس پرونده را داشته باشد آن را می‌خواند. نسخه‌های پشتیبان و پرونده‌های پیوست هم بی رمز می‌شود؛ همهٔ
          پنجره‌ها دوباره باز می‌شوند.
        </p>
        <PassphraseField value={passphrase} onChange={setPassphrase} />
      </form>
    </Modal>
  )
}
