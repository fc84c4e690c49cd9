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

/** Raised hands: members' keys mark those against, or whatever was chosen, and one key makes all others for. */
export function Hands({ held }: { held: HeldVote }) {
  const { act } = useRecording()
  const [marking, setMarking] = useState<NamedChoice>('against')
  const { isAsking, finish } = useFinish(held)
  const choices = new Map(held.ballots.map(({ member, choice }) => [member, choice]))
  const waiting = held.ballots.filter(({ choice }) => choice === 'none').length
  const mark = (member: string): void => {
    void act('castBallot', { member, choice: choices.get(member) === marking ? 'none' : marking })
  }
  const rest = (): void => void act('castRest', {})
  useModeKeys('vote', pressed => {
    const choice = choiceOfKey(pressed)
    if (choice !== undefined && choice !== 'none') flushSync(() => setMarking(choice))
    else if (pressed.member !== undefined) mark(pressed.member)
    else if (pressed.key === '=') rest()
    else if (pressed.key === 'Enter') finish()
    else return false
    return true
  })
  return (
    <>
      <div className={styles['choices']} role="group" aria-label="کلید عضو او را چه ثبت کند">
        {namedChoices.map(({ choice, key, label }) => (
          <Button
            key={choice}
            look={choice === marking ? 'primary' : 'plain'}
            aria-pressed={choice === marking}
            onPress={() => setMarking(choice)}
          >
            {label} <Key>{toPersianDigits(key)}</Key>
          </Button>
        ))}
        <Button isDisabled={waiting === 0} onPress={rest}>
          بقیه موافق <Key>=</Key>
        </Button>
      </div>
      <BallotList held={held} onPick={mark} />
      <Announce waiting={isAsking ? waiting : null} onFinish={finish} />
    </>
  )
}
