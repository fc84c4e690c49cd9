import { Play, Trash2 } from 'lucide-react'
import { lateSpeeches, speechNotice } from '../../../../shared/domain/lateSpeeches.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { speakerName } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Pill } from '../../../components/Pill.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Debate.module.css'
import { TurnTime } from './TurnTime.tsx'

interface TurnRowProps {
  turn: Row<'speakingTurn'>
  /** What is said of the turn beside its speaker: its side, where the list is not of one. */
  words?: string
  onCede?: () => void
}

/** A turn in a list: waiting, going on or over. */
export function TurnRow({ turn, words, onCede }: TurnRowProps) {
  const { session, act, state } = useRecording()
  const { code, from, to, warnings, cededBy } = turn
  const name = speakerName(session, turn)
  const isWaiting = from === null
  const [sign, standing] = isWaiting ? ['○', 'در فهرست'] : to === null ? ['▶', 'در حال سخن'] : ['✓', 'پایان یافت']
  return (
    <li className={styles['turn']} data-standing={isWaiting ? 'waiting' : to === null ? 'running' : 'over'}>
      <span aria-hidden>{sign}</span>
      <span className={styles['speaker']}>
        {withFigures(name)}
        <span className="visually-hidden">، {standing}</span>
        {words === undefined ? null : <small>{words}</small>}
        {cededBy === null ? null : <small>{withFigures(`از وقت ${session.nameOf('member', cededBy)}`)}</small>}
        {lateSpeeches(session).has(code) ? (
          <Pill tone="warn">{toPersianDigits(`◆ درخواست دیرتر از ${speechNotice(session)} ساعت پیش`)}</Pill>
        ) : null}
        {warnings === null || warnings === 0 ? null : <Pill tone="warn">{toPersianDigits(`▲ ${warnings} تذکر`)}</Pill>}
      </span>
      <TurnTime turn={turn} />
      {onCede === undefined || to !== null ? null : (
        <Button look="quiet" onPress={onCede}>
          واگذاری وقت…
        </Button>
      )}
      {isWaiting ? (
        <>
          <Button
            look="quiet"
            icon
            aria-label={`آغاز سخن ${name}`}
            isDisabled={state.phase !== 'running'}
            onPress={() => void act('beginTurn', { turn: code })}
          >
            <Play size={15} />
          </Button>
          <Button
            look="quiet"
            icon
            aria-label={`حذف ${name} از فهرست`}
            onPress={() => void act('withdrawSpeaker', { turn: code })}
          >
            <Trash2 size={15} />
          </Button>
        </>
      ) : null}
    </li>
  )
}
