import { useCallback, useState } from 'react'
import { floorOf, itemOfSpeech, turnsOn, turnWords } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import { useShownInMode } from '../useShownInMode.ts'
import { CedeDialog } from './CedeDialog.tsx'
import { digitOf } from './digitOf.ts'
import styles from './Timers.module.css'
import { TimerTile } from './TimerTile.tsx'
import { TurnRow } from './TurnRow.tsx'
import { registration, timers, usualOffice } from './timers.ts'

type Turn = Row<'speakingTurn'>

/**
 * Turns with a clock of their own, beside the debate. A digit chooses one; then a member's key, or Enter, gives the
 * floor.
 */
export function Timers() {
  const { session, act, mode } = useRecording()
  const panel = useShownInMode('timers')
  const [chosen, setChosen] = useState(0)
  const [office, setOffice] = useState<string | null>(null)
  const [ceding, setCeding] = useState<Turn>()
  const item = itemOfSpeech(session)
  const timer = timers[chosen]
  const choose = useCallback((digit: number): void => {
    setChosen(digit - 1)
    setOffice(null)
  }, [])
  const turns = item === undefined ? [] : turnsOn(session, item.code)
  const own = turns.filter(({ kind }) => kind === timer?.kind)
  const floor = floorOf(session)
  const whose = timer === undefined || item === undefined ? null : (office ?? usualOffice(session, timer.kind, item))

  const giveFloor = (): boolean => {
    const next = own.find(({ from }) => from === null)
    if (floor !== undefined && floor.kind === timer?.kind) void act('endTurn', { turn: floor.code })
    else if (next !== undefined) void act('beginTurn', { turn: next.code })
    else if (timer?.isOfOffice === true && item !== undefined && whose !== null)
      void act('giveFloor', registration(timer, item, turns, { office: whose }))
    else if (floor !== undefined) void act('endTurn', { turn: floor.code })
    else return false
    return true
  }
  const take = (member: string): void => {
    if (timer === undefined || item === undefined) return
    const waiting = own.find(turn => turn.from === null && turn.member === member && turn.cededBy === null)
    if (waiting !== undefined) void act('withdrawSpeaker', { turn: waiting.code })
    else void act(timer.isList ? 'registerSpeaker' : 'giveFloor', registration(timer, item, turns, { member }))
  }
  useModeKeys('timers', ({ member, key, code }) => {
    const digit = digitOf(code)
    if (digit === 0 && floor !== undefined) void act('warnSpeaker', { turn: floor.code })
    else if (digit !== undefined && timers[digit - 1] !== undefined) choose(digit)
    else if (key === 'Enter') return giveFloor()
    else if (member !== undefined) take(member)
    else return false
    return true
  })
  if (item === undefined || timer === undefined) return null
  return (
    <section ref={panel} className={record['card']} aria-label="زمان‌سنج‌ها" data-mode={mode === 'timers'}>
      <h2>
        <span>
          زمان‌سنج‌ها <Key>F6</Key>
        </span>
        {mode === 'timers' ? <small aria-live="polite">{timer.hint}</small> : null}
      </h2>
      <div className={styles['tiles']} role="toolbar" aria-label="زمان‌سنج‌ها">
        {timers.map((one, place) => (
          <TimerTile
            key={one.kind}
            timer={one}
            place={place + 1}
            item={item}
            turns={turns}
            isChosen={mode === 'timers' && place === chosen}
            onChoose={choose}
          />
        ))}
      </div>
      {mode === 'timers' || own.some(({ from }) => from === null) ? (
        <div className={styles['chosen']}>
          <ol aria-label={turnWords({ kind: timer.kind, side: null })}>
            {own.map(turn => (
              <TurnRow
                key={turn.code}
                turn={turn}
                {...(turn.side === null ? {} : { words: turnWords(turn) })}
                {...(turn.kind === 'preAgenda' ? { onCede: () => setCeding(turn) } : {})}
              />
            ))}
          </ol>
          {mode === 'timers' && timer.isOfOffice && session.rows.office.length > 0 ? (
            <div className={record['steps']}>
              <Choice
                label="سمت سخنران"
                hideLabel
                value={whose}
                options={session.rows.office.map(({ code, title }) => ({ value: code, label: title }))}
                onChange={setOffice}
              />
              <Button onPress={() => void giveFloor()}>
                {floor !== undefined && floor.kind === timer.kind ? 'پایان' : 'آغاز'} <Key>Enter</Key>
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {ceding === undefined ? null : <CedeDialog turn={ceding} onClose={() => setCeding(undefined)} />}
    </section>
  )
}
