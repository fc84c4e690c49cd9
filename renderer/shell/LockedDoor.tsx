import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Form } from 'react-aria-components'
import type { DoorState } from '../../shared/api/door.ts'
import { orpc, shownInPlace } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { Field } from '../components/Field.tsx'
import { ProblemNote } from '../components/ProblemNote.tsx'
import { StoreList } from '../components/stores/StoreList.tsx'
import styles from './ShutDoor.module.css'
import { useTheme } from './useTheme.ts'

/** A locked store: asks for its passphrase, which is kept no longer than it opens it. */
export default function LockedDoor({ file, isKept }: Extract<DoorState, { kind: 'locked' }>) {
  useTheme()
  useEffect(() => {
    document.title = 'رمز پایگاه داده · شورانامه'
  }, [])
  const [passphrase, setPassphrase] = useState('')
  const unlock = useMutation(
    orpc.door.unlock.mutationOptions({ meta: shownInPlace, onSuccess: () => location.replace('/') }),
  )
  const { mutate: openKept, ...kept } = useMutation(
    orpc.door.unlockKept.mutationOptions({ meta: shownInPlace, onSuccess: () => location.replace('/') }),
  )
  // What this machine keeps is tried before anybody is asked.
  useEffect(() => {
    if (isKept) openKept({})
  }, [isKept, openKept])
  return (
    <main className={styles['door']}>
      <header>
        <h1>این پایگاه داده رمز دارد</h1>
        <p dir="ltr">{file}</p>
      </header>
      <section className={styles['card']}>
        <Form
          className={styles['passphrase'] ?? ''}
          onSubmit={event => {
            event.preventDefault()
            unlock.mutate({ passphrase })
          }}
        >
          <Field
            secret="hidden"
            autoFocus
            label="رمز پایگاه داده"
            value={passphrase}
            onChange={setPassphrase}
            hint="اگر رمز را فراموش کرده‌اید، کد بازیابی را بنویسید که هنگام گذاشتن رمز نشان داده شد."
          />
          <Button type="submit" look="primary" isDisabled={passphrase === ''} isPending={unlock.isPending}>
            باز کردن
          </Button>
        </Form>
        {kept.isPending ? <p role="status">در حال باز کردن با کلیدی که در این رایانه نگه داشته شده است…</p> : null}
        {(unlock.error ?? kept.error) === null ? null : <ProblemNote cause={unlock.error ?? kept.error} />}
      </section>
      <section className={styles['card']}>
        <h2>پرونده‌های دیگر</h2>
        <StoreList />
      </section>
    </main>
  )
}
