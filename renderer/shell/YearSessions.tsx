import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useRoute } from 'wouter'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { isoToJalali, monthName } from '../../shared/persian/jalali.ts'
import type { Row } from '../../shared/records/index.ts'
import { sessionTitle } from '../session/sessionTitle.ts'
import sidebar from './Sidebar.module.css'
import { SidebarLink } from './SidebarLink.tsx'
import styles from './YearSessions.module.css'

/** Sessions that a year shows by itself; a council that meets every week has forty. */
const fewSessions = 8

interface YearSessionsProps {
  /** Jalali. */
  year: number
  /** Newest first. */
  sessions: readonly Row<'session'>[]
  isNewest: boolean
}

/** A year's sessions: the newest year's and that of the open session are unfolded. */
export function YearSessions({ year, sessions, isNewest }: YearSessionsProps) {
  const [, params] = useRoute('/session/:session/*?')
  const here = params === null ? undefined : decodeURIComponent(params.session)
  const isHere = sessions.some(({ code }) => code === here)
  const [unfolded, setUnfolded] = useState<boolean | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const isOpen = unfolded ?? (isNewest || isHere)
  const shown = showsAll ? sessions : sessions.filter(({ code }, i) => i < fewSessions || code === here)
  const rest = sessions.length - shown.length
  return (
    <section>
      <h2 className={sidebar['caption']}>
        <Button className={styles['year'] ?? ''} aria-expanded={isOpen} onPress={() => setUnfolded(!isOpen)}>
          {toPersianDigits(`جلسه‌های ${year}`)}
          <ChevronDown size={14} aria-hidden />
        </Button>
      </h2>
      {isOpen ? (
        <ul>
          {shown.map(session => (
            <SidebarLink
              key={session.code}
              href={`/session/${session.code}/collect`}
              within={`/session/${session.code}`}
              note={dayOf(session.date)}
            >
              {sessionTitle(session)}
            </SidebarLink>
          ))}
          {rest > 0 ? (
            <li>
              <Button className={styles['rest'] ?? ''} onPress={() => setShowsAll(true)}>
                {toPersianDigits(`${rest} جلسهٔ دیگر`)}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  )
}

/** «۱۸ دی». */
function dayOf(iso: string): string {
  const { day, month } = isoToJalali(iso)
  return toPersianDigits(`${day} ${monthName(month)}`)
}
