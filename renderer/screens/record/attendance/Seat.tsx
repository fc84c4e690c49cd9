import { Button } from 'react-aria-components'
import { hourOf } from '../../../../shared/documents/record/words.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { presidiumRoleChoices } from '../../../../shared/records/presidium.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import styles from '../Record.module.css'
import { letterOfPlace } from '../seatKeys.ts'
import { type Recording, useRecording } from '../useRecording.ts'

type Seated = Recording['members'][number]

const standings = {
  present: { mark: '●', word: 'حاضر' },
  absent: { mark: '○', word: 'غایب' },
  out: { mark: '■', word: 'بیرون' },
  over: { mark: '●', word: 'حاضر بود' },
} as const

const awaited = { mark: '○', word: 'نیامده' } as const

/** A member's seat: who holds it, whether they are there, and the key of it. */
export function Seat({ member, roles, attendance, place, onToggle }: Seated & { place: number; onToggle: () => void }) {
  const { state } = useRecording()
  const isPresent = state.present.has(member.code)
  const standing = isPresent
    ? 'present'
    : attendance.came === null
      ? 'absent'
      : state.phase === 'ended'
        ? 'over'
        : 'out'
  const { mark, word } = state.phase === 'before' && standing === 'absent' ? awaited : standings[standing]
  const role = roles[0] === undefined ? '' : presidiumRoleChoices[roles[0]]
  const letter = letterOfPlace(place)
  return (
    <li>
      <Button className={`${styles['seat']} ${styles[standing]}`} aria-pressed={isPresent} onPress={onToggle}>
        <b>{toPersianDigits(String(member.seat))}</b>{' '}
        <span className={styles['name']}>{withFigures(member.title)}</span>{' '}
        <span className={styles['sign']}>
          <i aria-hidden>{mark}</i> {word}
        </span>{' '}
        <em>{note(attendance, standing, state.started) || role}</em>
        {letter === '' ? null : <Key>{letter}</Key>}
      </Button>
    </li>
  )
}

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
