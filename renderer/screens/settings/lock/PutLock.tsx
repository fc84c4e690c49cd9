import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { beginAtStore } from '../../../api/beginAtStore.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { StoreProgress } from '../../../components/StoreProgress.tsx'
import { Tick } from '../../../components/Tick.tsx'
import styles from './Lock.module.css'
import { isTypedTwice, NewPassphrase } from './NewPassphrase.tsx'
import { RecoveryPaper } from './RecoveryPaper.tsx'

/** Locks the store: a passphrase first, then its recovery code on paper, then the lock itself. */
export function PutLock({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState({ first: '', second: '' })
  const [isNoted, setNoted] = useState(false)
  const form = useId()
  const prepare = useMutation(orpc.locking.prepare.mutationOptions({ meta: shownInPlace }))
  const put = useMutation(
    orpc.locking.put.mutationOptions({ meta: shownInPlace, onSuccess: () => beginAtStore('/settings') }),
  )
  const code = prepare.data?.recovery
  return (
    <Modal
      title="رمز گذاشتن برای پایگاه داده"
      isOpen
      onClose={onClose}
      failure={prepare.error ?? put.error}
      staysFor={
        put.isPending
          ? 'رمز گذاشتن نیمه‌کاره رها نمی‌شود، تا نیمی از نسخه‌ها بی رمز نماند؛ پس از پایان، پنجره‌ها دوباره باز می‌شوند.'
          : undefined
      }
      actions={
        <>
          {code === undefined ? (
            <Button
              look="primary"
              type="submit"
              form={form}
              isDisabled={!isTypedTwice(typed)}
              isPending={prepare.isPending}
            >
              ادامه
            </Button>
          ) : (
            <Button look="primary" isDisabled={!isNoted} isPending={put.isPending} onPress={() => put.mutate({})}>
              رمز بگذار
            </Button>
          )}
          {put.isPending ? null : <Button onPress={onClose}>انصراف</Button>}
        </>
      }
    >
      {code === undefined ? (
        <form
          id={form}
          className={styles['form']}
          onSubmit={event => {
            event.preventDefault()
            if (isTypedTwice(typed)) prepare.mutate({ passphrase: typed.first })
          }}
        >
          <p className={styles['soft']}>
            هر بار که برنامه باز می‌شود این رمز پرسیده می‌شود. رمز جایی نگه داشته نمی‌شود و کسی نمی‌تواند آن را برگرداند.
          </p>
          <NewPassphrase typed={typed} onChange={setTyped} autoFocus />
        </form>
      ) : (
        <>
          <p>هنوز چیزی رمز ندارد. نخست این کد را چاپ کنید یا بنویسید؛ دیگر نشان داده نمی‌شود.</p>
          <RecoveryPaper code={code} />
          <Tick isSelected={isNoted} onChange={setNoted}>
            کد را روی کاغذ دارم
          </Tick>
          <p className={styles['soft']}>
            نسخه‌های پشتیبان و پرونده‌های پیوست هم رمز می‌گیرد؛ همهٔ پنجره‌ها دوباره باز می‌شوند. نسخه‌هایی که خودتان جای دیگری
            برده‌اید بی رمز می‌ماند.
          </p>
          <StoreProgress isAsked={put.isPending} />
        </>
      )}
    </Modal>
  )
}
