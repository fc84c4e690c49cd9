import { useState } from 'react'
import { heldVote, heldVotes, votesOn } from '../../../../shared/domain/heldVotes.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { ResolutionDialog } from '../resolutions/ResolutionDialog.tsx'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import { CorrectDialog } from './CorrectDialog.tsx'
import { FinishedVote } from './FinishedVote.tsx'
import { OpenVoteDialog } from './OpenVoteDialog.tsx'
import styles from './Votes.module.css'

/** What is asked over the window, about a vote by its code. */
type Question = { about: 'new' } | { about: 'correction' | 'resolution'; vote: string }

/**
 * The votes on the item in hand, or of the whole session when there is none, the newest first, and what follows from
 * the last: they are put right after the item, and after the session, too.
 */
export function ItemVotes({ item }: { item: Row<'agendaItem'> | null }) {
  const { session, state, act } = useRecording()
  const [question, setQuestion] = useState<Question>()
  const votes = item === null ? heldVotes(session) : votesOn(session, item.code)
  const last = votes.findLast(({ correction }) => correction === null)
  const of = item ?? last?.items[0] ?? null
  const isResolved = session.rows.resolution.some(one => one.vote === last?.vote.code && one.agendaItem === of?.code)
  const mayOpen = item !== null && state.phase === 'running'
  const repeat = (code: string): void => void act('repeatVote', { vote: code })
  useModeKeys('vote', ({ key }) => {
    if (key === 'F7') setQuestion(mayOpen ? { about: 'new' } : undefined)
    else if (last === undefined) return false
    else if (key === 'Enter' && last.vote.state === 'unfinished') repeat(last.vote.code)
    else if (key === 'Enter' && last.result.carried === true && !isResolved)
      setQuestion({ about: 'resolution', vote: last.vote.code })
    else if (key === '/' && last.vote.state === 'finished') setQuestion({ about: 'correction', vote: last.vote.code })
    else return false
    return true
  })
  const close = (): void => setQuestion(undefined)
  const asked = question === undefined || question.about === 'new' ? undefined : heldVote(session, question.vote)
  return (
    <>
      <h2>
        رأی‌گیری
        <Button isDisabled={!mayOpen} onPress={() => setQuestion({ about: 'new' })}>
          رأی‌گیری جدید <Key>F7</Key>
        </Button>
      </h2>
      {votes.length > 0 ? null : (
        <p className={`${record['soft']} ${styles['none']}`}>
          {item === null ? 'رأی‌گیری دربارهٔ دستوری است که در جریان است.' : 'دربارهٔ این دستور رأی‌گیری نشده است.'}
        </p>
      )}
      {votes.toReversed().map(one => (
        <FinishedVote
          key={one.vote.code}
          held={one}
          isLast={one === last}
          isResolved={isResolved}
          onRepeat={() => repeat(one.vote.code)}
          onCorrect={() => setQuestion({ about: 'correction', vote: one.vote.code })}
          onResolve={() => setQuestion({ about: 'resolution', vote: one.vote.code })}
        />
      ))}
      {question?.about === 'new' && item !== null ? <OpenVoteDialog item={item} onClose={close} /> : null}
      {question?.about === 'correction' && asked !== undefined ? <CorrectDialog held={asked} onClose={close} /> : null}
      {question?.about === 'resolution' && asked !== undefined && of !== null ? (
        <ResolutionDialog item={of} held={asked} onClose={close} />
      ) : null}
    </>
  )
}
