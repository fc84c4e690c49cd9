import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { lengthText } from '../../../../shared/documents/record/words.ts'
import { type SideTime, sideTimes } from '../../../../shared/domain/speakingTime.ts'
import type { Side } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { useMoment } from '../clock.ts'
import { clockText } from '../clockText.ts'
import { Key } from '../Key.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Debate.module.css'
import { TurnRow } from './TurnRow.tsx'
import floor from './Turns.module.css'

const heads = { for: { sign: '●', title: 'موافقان', key: '۱' }, against: { sign: '■', title: 'مخالفان', key: '۲' } }

interface SideColumnProps {
  side: Side
  /** All turns on the item. */
  turns: readonly Row<'speakingTurn'>[]
  /** Whoever is registered now comes to this side. */
  isChosen: boolean
  onChoose: (side: Side) => void
}

/** One side of a debate: the time that it used of what it was given, and its speakers. */
export function SideColumn({ side, turns, isChosen, onChoose }: SideColumnProps) {
  const own = turns.filter(turn => turn.kind === 'debate' && turn.side === side)
  const { title } = heads[side]
  const speaks = own.some(({ from, to }) => from !== null && to === null)
  return (
    <div className={styles['side']} data-side={side}>
      <SideHead
        side={side}
        isChosen={isChosen}
        onChoose={onChoose}
        running={speaks ? turns : undefined}
        {...sideTimes(turns, null)[side]}
      />
      <ol aria-label={title}>
        {own.map(turn => (
          <TurnRow key={turn.code} turn={turn} />
        ))}
      </ol>
    </div>
  )
}

interface SideHeadProps extends Pick<SideColumnProps, 'side' | 'isChosen' | 'onChoose'>, SideTime {
  /** All turns on the item, while one of this side goes on. */
  running: SideColumnProps['turns'] | undefined
}

/** Drawn again when its time changes, and not for every act. */
const SideHead = memo(function SideHead({ side, isChosen, onChoose, running, used, allowed }: SideHeadProps) {
  const { sign, title, key } = heads[side]
  return (
    <AriaButton className={styles['sideHead'] ?? ''} aria-pressed={isChosen} onPress={() => onChoose(side)}>
      <b>
        {sign} {title}
      </b>
      <Key>{key}</Key>
      {running === undefined ? <Sum used={used} allowed={allowed} /> : <RunningSum side={side} turns={running} />}
    </AriaButton>
  )
})

function RunningSum({ side, turns }: Pick<SideColumnProps, 'side' | 'turns'>) {
  const { clock } = useRecording()
  return <Sum {...sideTimes(turns, useMoment(clock))[side]} />
}

/** «۹:۴۰ از ۱۰:۰۰», and a bar of it. */
function Sum({ used, allowed }: SideTime) {
  return (
    <>
      <span className={styles['sum']}>
        <span aria-hidden>{`${clockText(used)} از ${clockText(allowed)}`}</span>
        <span className="visually-hidden">{`${lengthText(used)} از ${lengthText(allowed)}`}</span>
      </span>
      <span className={floor['bar']} aria-hidden>
        <i style={{ inlineSize: `${Math.min(100, (100 * used) / Math.max(1, allowed))}%` }} />
      </span>
    </>
  )
}
