import { useRef } from 'react'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { Button } from '../../../components/Button.tsx'
import { Key } from '../Key.tsx'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import { BallotList } from './BallotList.tsx'
import { CountForm } from './CountForm.tsx'
import styles from './Votes.module.css'

/** Votes on paper: who gave one, and then what was counted of them; nobody's name stands beside a vote. */
export function Papers({ held }: { held: HeldVote }) {
  const { act } = useRecording()
  const form = useRef<HTMLFormElement>(null)
  const choices = new Map(held.ballots.map(({ member, choice }) => [member, choice]))
  const give = (member: string): void =>
    void act('castBallot', { member, choice: choices.get(member) === 'cast' ? 'none' : 'cast' })
  const rest = (): void => void act('castRest', {})
  useModeKeys('vote', ({ member, key }) => {
    if (member !== undefined) give(member)
    else if (key === '=') rest()
    else if (key === 'Enter') form.current?.querySelector('input')?.focus()
    else return false
    return true
  })
  return (
    <>
      <div className={styles['choices']}>
        <Button onPress={rest}>
          همه ورقه دادند <Key>=</Key>
        </Button>
        <span>
          شمارش: <Key>Enter</Key>
        </span>
      </div>
      <CountForm held={held} formRef={form} onCount={counts => act('finishVote', counts)} action="اعلام نتیجه" />
      <BallotList held={held} onPick={give} />
    </>
  )
}
