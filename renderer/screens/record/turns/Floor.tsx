import { runningTurns } from '../../../../shared/domain/speakingTime.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { itemOfSpeech, nextSpeaker, speakerName, turnsOn, turnWords } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Pill } from '../../../components/Pill.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useRecording } from '../useRecording.ts'
import styles from './Turns.module.css'
import { FloorAnnouncement, FloorClock } from './TurnTime.tsx'

type Turn = Row<'speakingTurn'>

/** Who has the floor and how long still, an interruption above whom it interrupts; or who is next. */
export function Floor() {
  const { session, state } = useRecording()
  const running = runningTurns(session.rows.speakingTurn)
  const [first] = running
  if (state.phase !== 'running') return null
  return (
    <section className={`${record['card']} ${styles['pinned']}`} aria-label="سخنران">
      {first === undefined ? (
        <Nobody />
      ) : (
        <>
          <FloorAnnouncement turn={first} who={`${speakerName(session, first)}، ${turnWords(first)}`} />
          {running.map((turn, place) => (
            <Speaking key={turn.code} turn={turn} isInterrupted={place > 0} />
          ))}
        </>
      )}
    </section>
  )
}

function Speaking({ turn, isInterrupted }: { turn: Turn; isInterrupted: boolean }) {
  const { session, act } = useRecording()
  const { code, warnings } = turn
  return (
    <div className={styles['floor']} data-still={isInterrupted}>
      <div className={styles['speaking']}>
        <div className={styles['who']}>
          <b>{withFigures(speakerName(session, turn))}</b>
          <Pill tone={turn.side === 'for' ? 'good' : turn.side === 'against' ? 'bad' : 'accent'}>{sign(turn)}</Pill>
          {isInterrupted ? <Pill>‖ نگه داشته شد</Pill> : null}
          {warnings === null || warnings === 0 ? null : (
            <Pill tone="warn">{toPersianDigits(`▲ ${warnings} تذکر خروج از موضوع`)}</Pill>
          )}
        </div>
        {isInterrupted ? null : (
          <div className={record['steps']}>
            <Button onPress={() => void act('endTurn', { turn: code })}>
              پایان نوبت <Key>Enter</Key>
            </Button>
            <Button look="quiet" onPress={() => void act('warnSpeaker', { turn: code })}>
              تذکر خروج از موضوع <Key>۰</Key>
            </Button>
          </div>
        )}
      </div>
      <FloorClock turn={turn} />
    </div>
  )
}

function Nobody() {
  const { session, act } = useRecording()
  const item = itemOfSpeech(session)
  const next = item === undefined ? undefined : nextSpeaker(turnsOn(session, item.code))
  return (
    <div className={styles['floor']}>
      <p role="status" className={record['soft']}>
        {next === undefined
          ? 'کسی سخن نمی‌گوید.'
          : withFigures(`نوبت بعد: ${speakerName(session, next)}، ${turnWords(next)}`)}
      </p>
      {next === undefined ? null : (
        <Button look="primary" onPress={() => void act('beginTurn', { turn: next.code })}>
          آغاز سخن <Key>Enter</Key>
        </Button>
      )}
    </div>
  )
}

/** A side by its shape, too. */
const sign = (turn: Turn): string =>
  `${turn.side === 'for' ? '● ' : turn.side === 'against' ? '■ ' : ''}${turnWords(turn)}`
