import { memo } from 'react'
import { Button } from 'react-aria-components'
import { lengthText } from '../../../../shared/documents/record/words.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { speakerName } from '../../../../shared/recording/speakers.ts'
import { allowedSeconds } from '../../../../shared/recording/steps/allowedSeconds.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { clockText } from '../clockText.ts'
import { Key } from '../Key.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Timers.module.css'
import { TurnTime } from './TurnTime.tsx'
import type { Timer } from './timers.ts'

interface TimerTileProps {
  timer: Timer
  /** Its digit. */
  place: number
  item: Row<'agendaItem'>
  /** All turns on the item. */
  turns: readonly Row<'speakingTurn'>[]
  isChosen: boolean
  onChoose: (place: number) => void
}

/** One timer: its clock while it runs, how long it took, or how long it would be. */
export function TimerTile({ turns, ...tile }: TimerTileProps) {
  const { session } = useRecording()
  const begun = turns.filter(({ kind, from }) => kind === tile.timer.kind && from !== null)
  const last = begun.find(({ to }) => to === null) ?? begun.at(-1)
  return <Tile {...tile} last={last} speaker={last === undefined ? '' : speakerName(session, last)} />
}

interface TileProps extends Omit<TimerTileProps, 'turns'> {
  /** The turn that it shows. */
  last: Row<'speakingTurn'> | undefined
  speaker: string
}

/** Drawn again when something comes of its turn, and not for every act. */
const Tile = memo(function Tile({ timer, place, item, isChosen, onChoose, last, speaker }: TileProps) {
  return (
    <Button
      className={styles['tile'] ?? ''}
      aria-pressed={isChosen}
      data-running={last !== undefined && last.to === null}
      onPress={() => onChoose(place)}
    >
      <b>{timer.title}</b>
      <span>
        <strong>{last === undefined ? <Length kind={timer.kind} item={item} /> : <TurnTime turn={last} />}</strong>
        <Key>{toPersianDigits(String(place))}</Key>
      </span>
      {last === undefined ? null : <small>{withFigures(`${speaker}${last.to === null ? '' : ' ✓'}`)}</small>}
    </Button>
  )
})

/** How long a turn of the kind would be if it began now. */
function Length({ kind, item }: { kind: Timer['kind']; item: Row<'agendaItem'> }) {
  const { session, clock } = useRecording()
  const seconds = allowedSeconds(
    { session, at: clock.now() },
    { kind, side: null, agendaItem: item.code, allowed: null },
  )
  if (seconds === null) return null
  return (
    <>
      <span aria-hidden>{clockText(seconds)}</span>
      <span className="visually-hidden">{lengthText(seconds)}</span>
    </>
  )
}
