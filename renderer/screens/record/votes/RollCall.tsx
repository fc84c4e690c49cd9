import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { Key } from '../Key.tsx'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import { Announce } from './Announce.tsx'
import { BallotList } from './BallotList.tsx'
import { choiceOfKey, type NamedChoice, namedChoices } from './choiceKeys.ts'
import { useFinish } from './useFinish.ts'
import styles from './Votes.module.css'

/** Members are called in the order of their seats; who does not answer is called again when all others were. */
export function RollCall({ held }: { held: HeldVote }) {
  const { members, act } = useRecording()
  const [chosen, setChosen] = useState<string>()
  const [passed, setPassed] = useState<readonly string[]>([])
  /** Answered, and not kept yet: whoever answers next is another one. */
  const [pending, setPending] = useState<readonly string[]>([])
  const { isAsking, finish } = useFinish(held)
  const choices = new Map(held.ballots.map(({ member, choice }) => [member, choice]))
  const silent = members.map(({ member }) => member.code).filter(code => choices.get(code) === 'none')
  const waiting = silent.filter(code => !pending.includes(code))
  const called = chosen ?? waiting.find(code => !passed.includes(code)) ?? waiting[0]
  // The next key, which may come at once, finds who is called then.
  const call = (member: string | undefined): void => flushSync(() => setChosen(member))
  const skip = (): void => {
    if (called === undefined) return
    const isRound = waiting.every(code => passed.includes(code) || code === called)
    flushSync(() => {
      setPassed(isRound ? [] : [...passed, called])
      setChosen(undefined)
    })
  }
  const vote = (choice: NamedChoice | 'none'): void => {
    if (called === undefined) return
    flushSync(() => {
      setPending(before => [...before, called])
      setChosen(undefined)
    })
    const keep = async (): Promise<void> => {
      await act('castBallot', { member: called, choice })
      setPending(before => before.filter(code => code !== called))
    }
    void keep()
  }
  useModeKeys('vote', pressed => {
    const choice = choiceOfKey(pressed)
    if (choice !== undefined) vote(choice)
    else if (pressed.member !== undefined) call(choices.has(pressed.member) ? pressed.member : undefined)
    else if (pressed.key === ' ' || pressed.key === 'ArrowDown') skip()
    else if (pressed.key === 'Enter') finish()
    else return false
    return true
  })
  return (
    <>
      <p className={styles['spoken']} aria-live="assertive">
        {called === undefined ? '' : `نوبت ${members.find(({ member }) => member.code === called)?.member.title ?? ''}`}
      </p>
      <BallotList held={held} called={called} onPick={call}>
        {called !== undefined && passed.includes(called) ? <small>بار دوم؛ در نوبت خود پاسخ نداد</small> : null}
        <div className={styles['choices']}>
          {namedChoices.map(({ choice, key, label }) => (
            <Button key={choice} onPress={() => vote(choice)}>
              {label} <Key>{toPersianDigits(key)}</Key>
            </Button>
          ))}
          <Button look="quiet" onPress={skip}>
            بعداً <Key>Space</Key>
          </Button>
        </div>
      </BallotList>
      <Announce waiting={isAsking ? silent.length : null} onFinish={finish} />
    </>
  )
}
