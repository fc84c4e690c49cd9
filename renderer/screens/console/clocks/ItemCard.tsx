import { secondsBetween } from '../../../../shared/domain/presence.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { itemNumber, type PlannedItem } from '../agendaPlan.ts'
import { paceOf } from '../pace.ts'
import { useConsole } from '../useConsole.ts'
import styles from './Clocks.module.css'
import { paceWords } from './paceWords.ts'
import { RunningClock } from './RunningClock.tsx'
import { TimeBar } from './TimeBar.tsx'
import { useTimes } from './useTimes.ts'

/** How much time the item has left, and whether its slides keep pace with it. */
export function ItemCard() {
  const { slides, current, presentation } = useConsole()
  const { plan, now } = useTimes()
  const code = plan?.current?.code ?? current?.slide.item?.code
  const item = plan?.items.find(one => one.code === code)
  if (plan === undefined || item === undefined)
    return (
      <section className={styles['card']} aria-label="زمان دستور">
        <p className={styles['soft']}>این اسلاید از دستور جلسه نیست.</p>
      </section>
    )
  const own = slides.filter(({ slide, number }) => slide.item?.code === code && number !== null)
  const done = own.findIndex(({ slide }) => slide.id === current?.slide.id) + 1
  const number = itemNumber(plan, item, presentation.edition)
  const used = item.from === null ? 0 : secondsBetween(item.from, item.to ?? now)
  const planned = (item.minutes ?? 0) * 60
  const pace =
    planned > 0 && item.phase === 'running' && done > 0
      ? paceOf({ used, planned, done, slides: own.length })
      : undefined
  return (
    <section className={styles['card']} aria-label="زمان دستور">
      <div className={styles['time']}>
        <span>
          <b>{withFigures(toPersianDigits(number === null ? 'دستور غیرعلنی' : `دستور ${number}: ${item.title}`))}</b>
          <small>{toPersianDigits(timeWords(item, planned - used))}</small>
        </span>
        <strong>
          <RunningClock seconds={planned === 0 || item.to !== null ? used : planned - used} />
        </strong>
      </div>
      {planned === 0 ? null : (
        <TimeBar label="زمان گذشتهٔ دستور" used={used / planned} {...(done > 0 ? { due: done / own.length } : {})} />
      )}
      <p className={styles['pace']}>
        <span>{slideWords(done, own.length)}</span>
        {pace === undefined ? null : <b data-pace={pace.state}>{paceWords(pace)}</b>}
      </p>
    </section>
  )
}

function slideWords(done: number, slides: number): string {
  if (slides === 0) return 'اسلایدی از این دستور نیست'
  return toPersianDigits(done === 0 ? `${slides} اسلاید؛ اسلاید جاری از این دستور نیست` : `اسلاید ${done} از ${slides}`)
}

function timeWords({ minutes, from, to }: PlannedItem, left: number): string {
  if (from === null) return minutes === null ? 'بدون زمان برنامه' : `${minutes} دقیقه؛ آغاز آن هنوز ثبت نشده است`
  const planned = minutes === null ? '' : ` از ${minutes} دقیقه`
  if (to !== null) return `پایان یافته${minutes === null ? '' : `، برنامه ${minutes} دقیقه`}`
  if (minutes === null) return 'گذشته، بدون زمان برنامه'
  return left < 0 ? `بیش${planned}ٔ برنامه` : `مانده${planned}`
}
