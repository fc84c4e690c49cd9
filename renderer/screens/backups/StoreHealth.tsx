import { useMutation, useQuery } from '@tanstack/react-query'
import { Stethoscope } from 'lucide-react'
import type { Examined } from '../../../shared/api/storeFiles.ts'
import { mendedLines } from '../../../shared/domain/mendedText.ts'
import { damageText } from '../../../shared/domain/storeDamage.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { beginAtStore } from '../../api/beginAtStore.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/CardScreen.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useBackupState } from '../../components/useBackupState.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Backups.module.css'

/** Lost records that are named one by one. */
const mostNamed = 20

/** Whether all of the store is as it was written, and what to do where it is not. */
export function StoreHealth() {
  const examine = useMutation(orpc.backups.examine.mutationOptions({ meta: shownInPlace }))
  const mend = useMutation(
    orpc.backups.mend.mutationOptions({ meta: shownInPlace, onSuccess: () => beginAtStore('/backups') }),
  )
  const { data: copies } = useQuery(orpc.backups.list.queryOptions())
  const mended = copies?.mended ?? null
  const found = examine.data
  const known = useBackupState()?.damage ?? []
  return (
    <Card title="بررسی درستی پایگاه">
      <p className={styles['soft']}>
        همهٔ رکوردها، تاریخچه، ارجاع‌ها، جمع‌ها و پرونده‌های پیوست سنجیده می‌شود؛ چیزی نوشته نمی‌شود و کار ادامه دارد.
      </p>
      {known.length === 0 || found !== undefined ? null : (
        <div className={styles['failure']} role="alert">
          <p>بررسی خودکار، که هر روز یک بار انجام می‌شود، آسیبی یافت. «بررسی درستی پایگاه» و سپس «ترمیم» را بزنید.</p>
          {known.map(damage => (
            <p key={damage.is}>{withFigures(damageText(damage))}</p>
          ))}
        </div>
      )}
      {examine.error === null ? null : <ProblemNote cause={examine.error} />}
      {mend.error === null ? null : <ProblemNote cause={mend.error} />}
      <output className={styles['found']}>
        {found === undefined ? null : foundLines(found).map(line => <p key={line}>{withFigures(line)}</p>)}
        {found !== undefined || mended === null ? null : (
          <>
            <p>پایگاه داده ترمیم شد.</p>
            {mendedLines(mended, mostNamed).map(line => (
              <p key={line}>{withFigures(line)}</p>
            ))}
          </>
        )}
      </output>
      <div className={styles['ways']}>
        <Button isPending={examine.isPending} onPress={() => examine.mutate({})}>
          <Stethoscope size={16} aria-hidden />
          بررسی درستی پایگاه
        </Button>
        {found !== undefined && found.damage.length > 0 ? (
          <Button look="primary" isPending={mend.isPending} onPress={() => mend.mutate({})}>
            ترمیم
          </Button>
        ) : null}
      </div>
    </Card>
  )
}

function foundLines({ rows, damage, newest }: Examined): string[] {
  if (damage.length === 0)
    return [toPersianDigits(`همه چیز سالم است: ${rows} رکورد، تاریخچه، ارجاع‌ها و پیوست‌ها بررسی شد.`)]
  return [
    ...damage.map(damageText),
    'با «ترمیم»، آنچه سالم است با آنچه از تاریخچه و نسخه‌ها به دست می‌آید پایگاه تازه‌ای می‌شود و پایگاه آسیب‌دیده کنار نسخه‌ها می‌ماند.',
    newest === null ? 'نسخه‌ای برای بازگردانی نیست.' : 'یا نسخه‌ای از فهرست بالا را بازگردانی کنید.',
  ]
}
