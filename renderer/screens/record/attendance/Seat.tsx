import { memo } from 'react'
import { Button } from 'react-aria-components'
import { hourOf } from '../../../../shared/documents/record/words.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { LiveState } from '../../../../shared/recording/liveState.ts'
import { presidiumRoleChoices } from '../../../../shared/records/presidium.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import { letterOfPlace } from '../seatKeys.ts'
import type { Recording } from '../useRecording.ts'
import styles from './Attendance.module.css'

type Seated = Recording['members'][number]

const standings = {
  present: { mark: '●', word: 'حاضر' },
  absent: { mark: '○', word: 'غایب' },
  out: { mark: '■', word: 'بیرون' },
  over: { mark: '●', word: 'حاضر بود' },
} as const

const awaited = { mark: '○', word: 'نیامده' } as const

interface SeatProps {
  seat: Seated
  place: number
  state: LiveState
  onToggle: (member: string) => void
}

/** A member's seat: who holds it, whether they are there, and the key of it. */
export function Seat({ seat: { member, roles, attendance }, place, state, onToggle }: SeatProps) {
  const isPresent = state.present.has(member.code)
  const standing = isPresent
    ? 'present'
    : attendance.came === null
      ? 'absent'
      : state.phase === 'ended'
        ? 'over'
        : 'out'
  const isAwaited = state.phase === 'before' && standing === 'absent'
  const role = roles[0] === undefined ? '' : presidiumRoleChoices[roles[0]]
  return (
    <SeatButton
      code={member.code}
      seat={member.seat}
      title={member.title}
      standing={standing}
      isAwaited={isAwaited}
      note={note(attendance, standing, state.started) || role}
      letter={letterOfPlace(place)}
      onToggle={onToggle}
    />
  )
}

interface SeatButtonProps {
  code: string
  seat: number
  title: string
  standing: keyof typeof standings
  isAwaited: boolean
  note: string
  letter: string
  onToggle: (member: string) => void
}

/** Drawn again for the one who came or went, and not for all. */
const SeatButton = memo(function SeatButton(props: SeatButtonProps) {
  const { code, seat, title, standing, isAwaited, note: said, letter, onToggle } = props
  const { mark, word } = isAwaited ? awaited : standings[standing]
  return (
    <li>
      <Button
        className={`${styles['seat']} ${styles[standing]}`}
        aria-pressed={standing === 'present'}
        onPress={() => onToggle(code)}
      >
        <b>{toPersianDigits(String(seat))}</b> <span className={styles['name']}>{withFigures(title)}</span>{' '}
        <span className={styles['sign']}>
          <i aria-hidden>{mark}</i> {word}
        </span>{' '}
        <em>{said}</em>
        {letter === '' ? null : <Key>{letter}</Key>}
      </Button>
    </li>
  )
})

/** «تأخیر ۱۴», «از ۱۰:۳۱». */
function note(
  { left, lateMinutes }: Seated['attendance'],
  standing: keyof typeof standings,
  started: string | null,
): string {
  if (standing === 'over' && left !== null) return `تا ${hourOf(left)}`
  if (standing === 'out') return left === null ? '' : `از ${hourOf(left)}`
  if (standing === 'present' && started !== null && lateMinutes > 0) return toPersianDigits(`تأخیر ${lateMinutes}`)
  return ''
}
