import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { KeptCopy } from '../../../shared/api/backups.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/CardScreen.tsx'
import { instantText } from '../../components/instantText.ts'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { sizeText } from '../../components/sizeText.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Backups.module.css'
import { RestoreQuestion } from './RestoreQuestion.tsx'

const reasons: Record<KeptCopy['why'], string> = {
  last: 'از هشت نسخهٔ آخر',
  day: 'آخرین نسخهٔ آن روز',
  week: 'آخرین نسخهٔ آن هفته',
  month: 'آخرین نسخهٔ آن ماه',
  year: 'آخرین نسخهٔ آن سال',
  rescued: 'نگه‌داشته هنگام گم‌شدن پرونده',
  replaced: 'پایگاهی که کنار گذاشته شد',
}

/** Milliseconds after which it is asked whether others were made by themselves. */
const askAgain = 30_000

/** The copies that are kept, the newest first, each with the way back to it. */
export function CopyList() {
  const { data, error } = useQuery({
    ...orpc.backups.list.queryOptions(),
    refetchOnMount: 'always',
    refetchInterval: askAgain,
  })
  const [wish, setWish] = useState<KeptCopy>()
  const undo = data?.copies.find(({ name }) => name === data.undo)
  return (
    <Card title="نسخه‌ها">
      {error === null ? null : <ProblemNote cause={error} />}
      {undo === undefined ? null : (
        <div className={styles['undo']}>
          <p>نسخه‌ای بازگردانی شد؛ پایگاه پیش از آن نگه داشته شده است.</p>
          <Button onPress={() => setWish(undo)}>
            <Undo2 size={16} aria-hidden />
            بازگشت به پیش از بازگردانی
          </Button>
        </div>
      )}
      {data === undefined ? null : data.copies.length === 0 ? (
        <p className={styles['soft']}>هنوز نسخه‌ای نیست؛ نخستین نسخه پس از نخستین نوشتن گرفته می‌شود.</p>
      ) : (
        <ul className={styles['list']}>
          {data.copies.map(copy => (
            <li key={copy.name}>
              <div>
                <b>{withFigures(instantText(copy.at))}</b>
                <small>{withFigures(`${reasons[copy.why]} · ${sizeText(copy.bytes)}`)}</small>
                <small dir="ltr">{copy.name}</small>
              </div>
              <Button aria-label={`بازگردانی نسخهٔ ${instantText(copy.at)}`} onPress={() => setWish(copy)}>
                بازگردانی…
              </Button>
            </li>
          ))}
        </ul>
      )}
      {wish === undefined ? null : <RestoreQuestion copy={wish} onClose={() => setWish(undefined)} />}
    </Card>
  )
}
