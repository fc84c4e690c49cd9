import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import type { SessionPhase } from '../../../shared/recording/liveState.ts'
import { sessionName, sessionOf } from '../../../shared/session/sessionRows.ts'
import { LastCopyNote } from '../../components/LastCopy.tsx'
import { Pill, type Tone } from '../../components/Pill.tsx'
import { useMoment } from '../record/clock.ts'
import styles from './Chair.module.css'
import { useChair } from './useChair.ts'

const phases: Readonly<Record<SessionPhase, { words: string; tone: Tone }>> = {
  before: { words: '○ هنوز آغاز نشده', tone: 'plain' },
  running: { words: '● در جریان', tone: 'good' },
  adjourned: { words: '◆ تنفس', tone: 'warn' },
  ended: { words: '■ پایان یافته', tone: 'plain' },
}

/** Which session it is, how far, and what time it is. */
export function ChairHeader() {
  const { record, view, clock } = useChair()
  const { words, tone } = phases[view.phase]
  return (
    <header className={styles['header']}>
      <h1>{sessionName(record)}</h1>
      <span>{formatJalaliDate(sessionOf(record).date, 'weekday')}</span>
      <span role="status" className={styles['standing']}>
        <Pill tone={tone}>{words}</Pill>
        {view.isBehindClosedDoors ? <Pill tone="bad">◆ غیرعلنی</Pill> : null}
      </span>
      <LastCopyNote />
      <time dir="ltr">{toPersianDigits(useMoment(clock).slice(11, 16))}</time>
    </header>
  )
}
