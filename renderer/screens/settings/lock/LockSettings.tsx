import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { orpc, queryClient, shownInPlace } from '../../../api/api.ts'
import { beginAtStore } from '../../../api/beginAtStore.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/CardScreen.tsx'
import { Pill } from '../../../components/Pill.tsx'
import { ProblemNote } from '../../../components/ProblemNote.tsx'
import { Tick } from '../../../components/Tick.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import styles from './Lock.module.css'
import { NewRecovery } from './NewRecovery.tsx'
import { PutLock } from './PutLock.tsx'
import { TakeLock } from './TakeLock.tsx'

const dialogs = { put: PutLock, take: TakeLock, change: ChangePassphrase, recovery: NewRecovery }

/** Whether the store is locked, and what there is to do about it. */
export function LockSettings() {
  const { data } = useQuery({ ...orpc.locking.state.queryOptions(), refetchOnMount: 'always' })
  const [open, setOpen] = useState<keyof typeof dialogs>()
  const rest = useMutation(
    orpc.locking.put.mutationOptions({ meta: shownInPlace, onSuccess: () => beginAtStore('/settings') }),
  )
  const keep = useMutation(
    orpc.locking.keep.mutationOptions({
      meta: shownInPlace,
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.locking.key() }),
    }),
  )
  if (data === undefined) return null
  const { isLocked, plain, left, keychain } = data
  const Dialog = open === undefined ? undefined : dialogs[open]
  return (
    <Card title="رمز پایگاه داده">
      <p className={styles['state']}>
        <Pill tone={isLocked ? 'good' : 'plain'}>{isLocked ? '● رمز دارد' : '○ رمز ندارد'}</Pill>
      </p>
      <p className={styles['soft']}>
        {isLocked
          ? 'پایگاه داده، نسخه‌های پشتیبان، پرونده‌های پیوست و نوشته‌های ذخیره‌نشدهٔ این پنجره رمز دارد. نام و اندازهٔ پرونده‌ها، و سندهایی که تهیه کرده‌اید (پوشهٔ outputs)، رمز ندارد.'
          : 'هر کس به این رایانه یا به نسخه‌های پشتیبان دست یابد، همهٔ متن‌ها را می‌خواند؛ جلسه‌های غیرعلنی را هم. با رمز، بی آن خوانده نمی‌شود.'}
      </p>
      {plain === 0 ? null : (
        <div className={styles['rest']} role="alert">
          <p>{toPersianDigits(`${plain} نسخهٔ پشتیبان هنوز رمز ندارد، چون رمز گذاشتن ناتمام ماند.`)}</p>
          <Button isPending={rest.isPending} onPress={() => rest.mutate({})}>
            رمز گذاشتن برای آنها
          </Button>
        </div>
      )}
      {left.length === 0 ? null : (
        <div className={styles['rest']} role="alert">
          <p>
            {isLocked
              ? 'اینها خوانده نشدند یا در دسترس نبودند و رمز نگرفتند:'
              : 'اینها خوانده نشدند یا در دسترس نبودند و هنوز رمز دارند:'}
          </p>
          {left.map(one => (
            <p key={one} dir="ltr">
              {one}
            </p>
          ))}
        </div>
      )}
      {rest.error === null ? null : <ProblemNote cause={rest.error} />}
      {isLocked && keychain !== 'unable' ? (
        <Tick isSelected={keychain === 'on'} isDisabled={keep.isPending} onChange={isKept => keep.mutate({ isKept })}>
          کلید در همین رایانه نگه داشته شود، تا برای این کاربر رمز پرسیده نشود
        </Tick>
      ) : null}
      {keep.error === null ? null : <ProblemNote cause={keep.error} />}
      <div className={styles['ways']}>
        {isLocked ? (
          <>
            <Button onPress={() => setOpen('change')}>
              <LockKeyhole size={16} aria-hidden />
              تغییر رمز…
            </Button>
            <Button onPress={() => setOpen('recovery')}>
              <KeyRound size={16} aria-hidden />
              کد بازیابی جدید…
            </Button>
            <Button onPress={() => setOpen('take')}>
              <LockKeyholeOpen size={16} aria-hidden />
              حذف رمز…
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={() => setOpen('put')}>
            <LockKeyhole size={16} aria-hidden />
            رمز گذاشتن…
          </Button>
        )}
      </div>
      {Dialog === undefined ? null : <Dialog onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
