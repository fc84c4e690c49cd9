import { useState } from 'react'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { useRecording } from '../useRecording.ts'

/** Announces the result of a vote by name; while somebody has not voted it is asked twice. */
export function useFinish({ ballots }: HeldVote): { isAsking: boolean; finish: () => void; cancel: () => void } {
  const { act } = useRecording()
  const [asked, setAsked] = useState<number>()
  const waiting = ballots.filter(({ choice }) => choice === 'none').length
  // Whoever votes in between makes it another question.
  const isAsking = asked === waiting && waiting > 0
  return {
    isAsking,
    finish: () => {
      if (waiting > 0 && !isAsking) setAsked(waiting)
      else void act('finishVote', { papers: null, candidates: null })
    },
    cancel: () => setAsked(undefined),
  }
}
