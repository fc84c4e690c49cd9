import { lengthText } from '../../../../shared/documents/record/words.ts'
import { usedSeconds } from '../../../../shared/domain/speakingTime.ts'
import { type TimeStage, timeStage } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { useMoment } from '../clock.ts'
import { clockText } from '../clockText.ts'
import { useRecording } from '../useRecording.ts'
import { ClockDigits } from './ClockDigits.tsx'
import styles from './Turns.module.css'

type Turn = Row<'speakingTurn'>

/** Before the end, and at it: each has its own shape and words. */
const stageWords: Readonly<Record<TimeStage, string>> = {
  running: '',
  minute: '◆ کمتر از یک دقیقه',
  seconds: '▲ کمتر از ده ثانیه',
  over: '■ پایان وقت',
}

/** Seconds that a turn has taken by now. Only what draws them is drawn again each second. */
function useUsed(turn: Turn): number {
  const { clock, session } = useRecording()
  return usedSeconds(turn, session.rows.speakingTurn, useMoment(clock))
}

/**
 * The clock of whoever has the floor, or would without an interruption: what is left, or has passed where nothing
 * measures it.
 */
export function FloorClock({ turn }: { turn: Turn }) {
  const used = useUsed(turn)
  const { allowed } = turn
  const stage = timeStage(allowed, used)
  const shown = allowed === null ? used : Math.abs(allowed - used)
  const words = allowed === null ? 'گذشته' : stage === 'over' ? 'بیش از وقت' : 'مانده'
  return (
    <span className={styles['clock']} data-stage={stage}>
      {stage === 'running' ? null : <span className={styles['stage']}>{stageWords[stage]}</span>}
      <span role="timer" dir="ltr" aria-label={`${lengthText(shown)} ${words}`} className={styles['big']}>
        {stage === 'over' ? <span aria-hidden>+</span> : null}
        <ClockDigits seconds={shown} />
      </span>
      <small aria-hidden>{allowed === null ? words : `${words} از ${clockText(allowed)}`}</small>
      {allowed === null ? null : (
        <span className={styles['bar']} aria-hidden>
          <i style={{ inlineSize: `${Math.min(100, (100 * used) / Math.max(1, allowed))}%` }} />
        </span>
      )}
    </span>
  )
}

/** Tells listeners who has the floor, and when its time is nearly and wholly over; never each second. */
export function FloorAnnouncement({ turn, who }: { turn: Turn; who: string }) {
  const stage = timeStage(turn.allowed, useUsed(turn))
  return (
    <p role="status" className="visually-hidden">
      {`${who}${stage === 'running' ? '' : `: ${stageWords[stage].slice(2)}`}`}
    </p>
  )
}

/** A turn's time in a list: how long it took, of how long it might. */
export function TurnTime({ turn }: { turn: Turn }) {
  const { session } = useRecording()
  if (turn.from === null) return turn.allowed === null ? null : <small>{clockText(turn.allowed)}</small>
  if (turn.to === null) return <RunningTime turn={turn} />
  return <span>{clockText(usedSeconds(turn, session.rows.speakingTurn, null))}</span>
}

function RunningTime({ turn }: { turn: Turn }) {
  const used = useUsed(turn)
  return (
    <>
      <ClockDigits seconds={used} />
      <span className="visually-hidden">{lengthText(used)}</span>
    </>
  )
}
