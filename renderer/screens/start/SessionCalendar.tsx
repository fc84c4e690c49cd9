import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate, isoToJalali, monthName, weekdayNames } from '../../../shared/persian/jalali.ts'
import { monthDays, monthWeeks } from '../../../shared/persian/monthWeeks.ts'
import type { Row } from '../../../shared/records/index.ts'
import { todayInTehran } from '../../components/today.ts'
import { useDaysOff } from '../../components/useDaysOff.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { sessionTitle } from '../../session/sessionTitle.ts'
import styles from './SessionCalendar.module.css'
import start from './Start.module.css'

interface SessionCalendarProps {
  sessions: readonly Row<'session'>[]
  /** ISO day whose month is shown first. */
  from: string
}

/** The council's sessions in the months of the year, among its days off. */
export function SessionCalendar({ sessions, from }: SessionCalendarProps) {
  const [{ year, month }, setShown] = useState(() => isoToJalali(from))
  const dayOff = useDaysOff()
  const today = todayInTehran()
  const held = (iso: string) => sessions.filter(({ date }) => date === iso)
  const move = (months: number): void => {
    const all = year * 12 + month - 1 + months
    setShown({ year: Math.floor(all / 12), month: (all % 12) + 1, day: 1 })
  }
  const name = toPersianDigits(`${monthName(month)} ${year}`)
  const told = monthDays(year, month).filter(iso => held(iso).length > 0 || dayOff(iso) !== undefined)
  return (
    <section className={`${start['card']} ${styles['calendar']}`} aria-label="تقویم جلسه‌ها">
      <header>
        <Button aria-label="ماه پیش" onPress={() => move(-1)}>
          <ChevronRight size={18} aria-hidden />
        </Button>
        <h2 aria-live="polite">{name}</h2>
        <Button aria-label="ماه پس" onPress={() => move(1)}>
          <ChevronLeft size={18} aria-hidden />
        </Button>
      </header>
      <table>
        <thead>
          <tr>
            {weekdayNames.map(weekday => (
              <th key={weekday} scope="col" aria-label={weekday}>
                {weekday.slice(0, 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(year, month).map(week => (
            <tr key={week.find(iso => iso !== undefined)}>
              {week.map((iso, weekday) => (
                <td
                  key={weekdayNames[weekday]}
                  className={weekday === 6 || (iso && dayOff(iso)) ? (styles['off'] ?? '') : ''}
                  {...(iso === today ? { 'aria-current': 'date' } : {})}
                >
                  {iso === undefined ? null : <DayOfMonth iso={iso} session={held(iso)[0]} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={start['list']}>
        {told.flatMap(iso => [
          ...held(iso).map(session => (
            <li key={session.code}>
              <Link href={`/session/${session.code}`}>{withFigures(sessionTitle(session))}</Link>
              <span className={start['soft']}>{formatJalaliDate(iso, 'weekday')}</span>
            </li>
          )),
          ...(dayOff(iso) === undefined
            ? []
            : [
                <li key={iso}>
                  <span className={styles['reason']}>{withFigures(String(dayOff(iso)))}</span>
                  <span className={start['soft']}>{formatJalaliDate(iso, 'weekday')}</span>
                </li>,
              ]),
        ])}
      </ul>
      <p className={start['soft']}>
        تعطیل‌های قمری و تعطیل‌های شورا را در <Link href="/library/dayOff">روزهای تعطیل</Link> بنویسید.
      </p>
    </section>
  )
}

/** A day's number, which leads to the session that is held on it. */
function DayOfMonth({ iso, session }: { iso: string; session: Row<'session'> | undefined }) {
  const number = toPersianDigits(String(isoToJalali(iso).day))
  if (session === undefined) return <span>{number}</span>
  return (
    <Link
      href={`/session/${session.code}`}
      aria-label={`${sessionTitle(session)}، ${formatJalaliDate(iso, 'weekday')}`}
    >
      {number}
    </Link>
  )
}
