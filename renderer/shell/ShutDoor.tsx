import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DoorState } from '../../shared/api/door.ts'
import { problemMessage } from '../../shared/problems/problemText.ts'
import { orpc, shownInPlace } from '../api/api.ts'
import { beginAtStore } from '../api/beginAtStore.ts'
import { Button } from '../components/Button.tsx'
import { instantText } from '../components/instantText.ts'
import { Modal } from '../components/Modal.tsx'
import { ProblemNote } from '../components/ProblemNote.tsx'
import { StoreProgress } from '../components/StoreProgress.tsx'
import { sizeText } from '../components/sizeText.ts'
import { StoreList } from '../components/stores/StoreList.tsx'
import { withPaths } from '../components/withPaths.tsx'
import styles from './ShutDoor.module.css'
import { useTheme } from './useTheme.ts'

type Shut = Extract<DoorState, { kind: 'shut' }>

interface ShutDoorProps extends Shut {
  /** Keeps this on the screen while the store is worked on. */
  hold: (isHeld: boolean) => void
}

type Backup = Shut['backups'][number]

const kinds: Record<Backup['kind'], string> = {
  backup: 'پشتیبان',
  rescued: 'نگه‌داشته هنگام گم‌شدن پرونده',
  replaced: 'پایگاهی که کنار گذاشته شد',
}

/** What is asked before it is done: a copy's name, a new beginning, the file that is there, or what is whole of it. */
type Wish = Backup | 'anew' | 'this' | 'mend'

/** A store that could not be opened: why, and its copies, the newest first. Nothing is done without a question. */
export default function ShutDoor({ problem, backups, mayBeginAnew, mayOpen, mayMend, hold }: ShutDoorProps) {
  useTheme()
  useEffect(() => {
    document.title = 'پایگاه داده باز نشد · شورانامه'
  }, [])
  const [wish, setWish] = useState<Wish>()
  const inPlace = { meta: shownInPlace, onMutate: () => hold(true), onError: () => hold(false) }
  const again = { ...inPlace, onSuccess: () => beginAtStore(), onSettled: () => setWish(undefined) }
  const restore = useMutation(orpc.door.restore.mutationOptions(again))
  const begin = useMutation(orpc.door.beginAnew.mutationOptions(again))
  const openThis = useMutation(orpc.door.openThis.mutationOptions(again))
  // What became of its records is told there.
  const mend = useMutation(orpc.door.mend.mutationOptions({ ...again, onSuccess: () => beginAtStore('/backups') }))
  const failed = restore.error ?? begin.error ?? openThis.error ?? mend.error
  const isPending = restore.isPending || begin.isPending || openThis.isPending || mend.isPending
  return (
    <main className={styles['door']}>
      <header>
        <h1>پایگاه داده باز نشد</h1>
        <p>{withPaths(problemMessage(problem))}</p>
      </header>
      {failed === null ? null : <ProblemNote cause={failed} />}
      <section className={styles['card']}>
        <h2>پشتیبان‌ها</h2>
        {backups.length === 0 ? (
          <p>پشتیبانی در پوشهٔ «backups» کنار پایگاه داده نیست. اگر جای دیگری دارید، آن را به همین پوشه ببرید.</p>
        ) : (
          <ul>
            {backups.map((backup, i) => (
              <li key={backup.name}>
                <div>
                  <strong>{instantText(backup.at)}</strong>
                  <span>
                    {kinds[backup.kind]}، {sizeText(backup.bytes)}
                  </span>
                  <small dir="ltr">{backup.name}</small>
                </div>
                <Button look={i === 0 ? 'primary' : 'plain'} onPress={() => setWish(backup)}>
                  بازگردانی
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {mayMend ? (
        <section className={styles['card']}>
          <h2>{titles.mend}</h2>
          <p>آنچه در این پرونده سالم است با آنچه از تاریخچه و پشتیبان‌ها به دست می‌آید پایگاه تازه‌ای می‌شود.</p>
          <Button onPress={() => setWish('mend')}>{actions.mend}</Button>
        </section>
      ) : null}
      {mayOpen ? (
        <section className={styles['card']}>
          <h2>{titles.this}</h2>
          <p>تنها اگر این پرونده همان است که می‌خواهید.</p>
          <Button onPress={() => setWish('this')}>{actions.this}</Button>
        </section>
      ) : null}
      {mayBeginAnew ? (
        <section className={styles['card']}>
          <h2>{titles.anew}</h2>
          <p>تنها اگر داده‌های قبلی را نمی‌خواهید. آنچه اکنون در این نشانی هست کنار پشتیبان‌ها نگه داشته می‌شود.</p>
          <Button onPress={() => setWish('anew')}>{actions.anew}</Button>
        </section>
      ) : null}
      <section className={styles['card']}>
        <h2>پرونده‌های دیگر</h2>
        <StoreList />
      </section>
      <Modal
        title={titles[kindOf(wish)]}
        isOpen={wish !== undefined}
        onClose={() => setWish(undefined)}
        actions={
          <>
            <Button
              look="primary"
              isPending={isPending}
              onPress={() => {
                if (wish === 'anew') begin.mutate({})
                else if (wish === 'this') openThis.mutate({})
                else if (wish === 'mend') mend.mutate({})
                else if (wish !== undefined) restore.mutate({ name: wish.name })
              }}
            >
              {actions[kindOf(wish)]}
            </Button>
            {isPending ? null : <Button onPress={() => setWish(undefined)}>انصراف</Button>}
          </>
        }
        staysFor={isPending ? 'این کار نیمه‌کاره رها نمی‌شود؛ پس از پایان، پنجره دوباره باز می‌شود.' : undefined}
      >
        <p>{wish === undefined ? '' : typeof wish === 'string' ? words[wish] : restoreWords(wish)}</p>
        <StoreProgress isAsked={isPending} />
      </Modal>
    </main>
  )
}

const kindOf = (wish: Wish | undefined) => (typeof wish === 'string' ? wish : 'copy')

const titles = {
  anew: 'شروع با پایگاه دادهٔ خالی',
  this: 'باز کردن همین پرونده',
  mend: 'ترمیم همین پرونده',
  copy: 'بازگردانی پشتیبان',
}
const actions = { anew: 'شروع دوباره', this: 'همین را باز کن', mend: 'ترمیم', copy: 'بازگردانی' }
const words = {
  mend: 'پروندهٔ آسیب‌دیده کنار پشتیبان‌ها می‌ماند. آنچه پس از آخرین پشتیبان نوشته شده است، تا جایی که خوانده شود، می‌ماند.',
  anew: 'برنامه با پایگاه داده‌ای خالی باز می‌شود. پروندهٔ کنونی پاک نمی‌شود و کنار پشتیبان‌ها می‌ماند.',
  this: 'پایگاه داده‌ای که در این پرونده است باز می‌شود. پشتیبان‌های پایگاه دیگر پاک نمی‌شود و به پوشه‌ای جدا در پوشهٔ «backups» می‌رود.',
}

const restoreWords = ({ at }: Backup): string =>
  `داده‌ها چنان می‌شود که ${instantText(at)} بود؛ آنچه پس از آن نوشته شده در این پشتیبان نیست. خود پشتیبان و پروندهٔ کنونی هر دو می‌مانند.`
