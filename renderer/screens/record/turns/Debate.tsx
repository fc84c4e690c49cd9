import { useState } from 'react'
import { floorOf, itemOfSpeech, nextSpeaker, type Side, turnsOn } from '../../../../shared/recording/speakers.ts'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import { useShownInMode } from '../useShownInMode.ts'
import styles from './Debate.module.css'
import { digitOf } from './digitOf.ts'
import { MemberTimes } from './MemberTimes.tsx'
import { SideColumn } from './SideColumn.tsx'

/**
 * The debate on an item, with equal time for both sides. In its mode a member's key registers them, or takes them off
 * the list.
 */
export function Debate() {
  const { session, act, mode } = useRecording()
  const panel = useShownInMode('turns')
  const [side, setSide] = useState<Side>('for')
  const item = itemOfSpeech(session)
  const turns = item === undefined ? [] : turnsOn(session, item.code)
  const floor = floorOf(session)
  const next = nextSpeaker(turns)
  const register = (member: string): void => {
    if (item === undefined) return
    const waiting = turns.find(turn => turn.from === null && turn.kind === 'debate' && turn.member === member)
    if (waiting?.side === side) void act('withdrawSpeaker', { turn: waiting.code })
    else void act('registerSpeaker', { item: item.code, kind: 'debate', side, speaker: { member } })
  }
  useModeKeys('turns', ({ member, key, code }) => {
    const digit = digitOf(code)
    if (digit === 1) setSide('for')
    else if (digit === 2) setSide('against')
    else if (digit === 0 && floor !== undefined) void act('warnSpeaker', { turn: floor.code })
    else if (key === 'Enter' && floor !== undefined) void act('endTurn', { turn: floor.code })
    else if (key === 'Enter' && next !== undefined) void act('beginTurn', { turn: next.code })
    else if (member !== undefined) register(member)
    else return false
    return true
  })
  if (item === undefined) return null
  return (
    <section ref={panel} className={record['card']} aria-label="نوبت سخن" data-mode={mode === 'turns'}>
      <h2>
        <span>
          نوبت سخن <Key>F3</Key>
        </span>
        {mode === 'turns' ? (
          <small>{`ثبت برای ${side === 'for' ? 'موافقان' : 'مخالفان'}؛ دوباره: حذف از فهرست`}</small>
        ) : null}
      </h2>
      <div className={styles['sides']}>
        {(['for', 'against'] as const).map(one => (
          <SideColumn
            key={one}
            side={one}
            turns={turns}
            isChosen={mode === 'turns' && one === side}
            onChoose={setSide}
          />
        ))}
      </div>
      <MemberTimes />
    </section>
  )
}
