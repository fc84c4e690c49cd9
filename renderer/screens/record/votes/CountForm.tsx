import { type RefObject, useState } from 'react'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { placesOf } from '../../../../shared/domain/voteResult.ts'
import { toLatinDigits, toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { Counts } from '../../../../shared/recording/steps/voteCounts.ts'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Key } from '../Key.tsx'
import styles from './Votes.module.css'

interface CountFormProps {
  held: HeldVote
  formRef: RefObject<HTMLFormElement | null>
  action: string
  onCount: (counts: Counts) => unknown
}

/** What was counted of the papers: of each candidate, or for and against; blank ones are what is left. */
export function CountForm({ held, formRef, action, onCount }: CountFormProps) {
  const { vote, candidates, papers } = held
  const isElection = vote.subject === 'election'
  const labels = isElection ? candidates.map(({ name }) => name) : ['موافق', 'مخالف', 'ممتنع']
  const written = isElection ? candidates.map(({ votes }) => votes) : [vote.for, vote.against, vote.abstained]
  const [typed, setTyped] = useState(() => written.map(count => (count === null ? '' : toPersianDigits(String(count)))))
  const counts = typed.map(text => countOf(text))
  const given = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const most = papers * placesOf(vote)
  const isWhole = counts.every(count => count !== null && count <= papers) && given <= most
  const submit = (): void => {
    if (!isWhole) return
    const [inFavour = 0, against = 0, abstained = 0] = counts.map(count => count ?? 0)
    onCount(
      isElection
        ? { papers: null, candidates: counts.map(count => count ?? 0) }
        : { papers: { for: inFavour, against, abstained }, candidates: null },
    )
  }
  return (
    <form
      ref={formRef}
      className={styles['counts']}
      aria-label="شمارش ورقه‌ها"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      {labels.map((label, i) => (
        <Field
          key={label}
          label={label}
          value={typed[i] ?? ''}
          onChange={text => setTyped(typed.map((one, place) => (place === i ? text : one)))}
          error={faultOf(typed[i] ?? '', papers)}
        />
      ))}
      <p role="status">
        {toPersianDigits(
          given > most
            ? `جمع آرا ${given} است و ${papers} ورقه داده شده است؛ دوباره بشمارید.`
            : `${papers} ورقه · ${most > papers ? 'داده‌نشده یا باطل' : 'سفید یا باطل'}: ${most - given}`,
        )}
      </p>
      <Button type="submit" look="primary" isDisabled={!isWhole}>
        {action} <Key>Enter</Key>
      </Button>
    </form>
  )
}

/** What is wrong with a count of one name. */
function faultOf(text: string, papers: number): string | undefined {
  const count = countOf(text)
  if (text !== '' && count === null) return 'عدد درستی بنویسید.'
  return count !== null && count > papers ? 'از تعداد ورقه‌ها بیشتر است.' : undefined
}

/** Null for what is no number, and for nothing. */
function countOf(text: string): number | null {
  const digits = toLatinDigits(text).trim()
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null
}
