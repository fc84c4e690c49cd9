import { type MinutesRefusal, type MinutesState, minutesRefusal } from '../../domain/minutesStates.ts'
import { minutesOf, signingOf } from '../../domain/signing.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { liveState } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

/** The minutes as they are to be written: those that nobody has begun are a draft that says nothing yet. */
export function ownMinutes({ session, sample }: RecordDraft): Row<'minutes'> {
  return (
    minutesOf(session) ?? {
      code: `${session.code}-minutes`,
      session: session.code,
      state: 'draft',
      chair: null,
      calledBy: null,
      call: null,
      nextDate: null,
      nextTime: null,
      registerPages: null,
      lockedAt: null,
      hash: null,
      openness: 'open',
      sample,
    }
  )
}

/**
 * Takes the minutes to another state.
 * @param more what becomes of them besides
 * @throws Problem 'session-not-ended' for minutes of a session that goes on, and for what `minutesRefusal` refuses
 */
export function moveMinutes(draft: RecordDraft, to: MinutesState, more: Partial<Row<'minutes'>> = {}): void {
  const minutes = ownMinutes(draft)
  if (to !== 'draft' && liveState(draft.session).phase !== 'ended') throw new Problem('session-not-ended', {})
  const signing = signingOf(draft.session)
  const refusal = minutesRefusal(minutes.state, to, signing)
  if (refusal !== null) throw refusalProblem(refusal, signing)
  draft.put('minutes', { ...minutes, ...more, state: to })
}

function refusalProblem(refusal: MinutesRefusal, { signed, present }: ReturnType<typeof signingOf>): Problem {
  switch (refusal) {
    case 'locked':
      return new Problem('minutes-locked', {})
    case 'not-next':
      return new Problem('minutes-not-next', {})
    case 'without-quorum':
      return new Problem('minutes-without-quorum', {})
    case 'signatures-missing':
      return new Problem('minutes-unsigned', { signed, present })
  }
}

/** Says something of the minutes under the next number of its kind. @throws Problem 'text-missing' */
export function addRemark(
  draft: RecordDraft,
  kind: Row<'minutesRemark'>['kind'],
  { text, member }: { text: string; member: string | null },
): void {
  const minutes = ownMinutes(draft)
  if (text.trim() === '') throw new Problem('text-missing', {})
  if (member !== null) draft.find('member', member)
  const numbers = draft.session.rows.minutesRemark.flatMap(one => (one.kind === kind ? [one.number] : []))
  draft.put('minutesRemark', {
    code: draft.code('minutesRemark', `${minutes.code}-${kind}`),
    minutes: minutes.code,
    number: Math.max(0, ...numbers) + 1,
    kind,
    member,
    text: text.trim(),
    at: draft.at,
    openness: 'open',
    sample: draft.sample,
  })
}
