import * as z from 'zod'
import { sessionCourse } from '../../domain/sessionCourse.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { liveState } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

type Kind = Row<'speakingTurn'>['kind']

/** Who speaks: a member, or the holder of an office who is none. */
export const speaker = z.union([z.strictObject({ member: z.string() }), z.strictObject({ office: z.string() })])
export type Speaker = z.infer<typeof speaker>

/** Turns that members alone have. */
const ofMembers: ReadonlySet<Kind> = new Set(['preAgenda', 'debate', 'closure', 'pointOfOrder'])

/** A speaker as a turn names one. @throws Problem 'record-unknown', 'member-has-no-seat' or 'members-alone' */
export function speakerOf(
  draft: RecordDraft,
  kind: Kind,
  who: Speaker,
): Pick<Row<'speakingTurn'>, 'member' | 'office'> {
  if ('member' in who) {
    requireSeat(draft, who.member)
    return { member: who.member, office: null }
  }
  const office = draft.find('office', who.office)
  if (ofMembers.has(kind)) throw new Problem('members-alone', { office: office.title })
  return { member: null, office: office.code }
}

/** @throws Problem 'member-has-no-seat' for one who holds no seat on the session's day */
export function requireSeat(draft: RecordDraft, code: string): void {
  const { title } = draft.find('member', code)
  if (!sessionCourse(draft.session).members.some(({ member }) => member.code === code))
    throw new Problem('member-has-no-seat', { member: title })
}

/** @throws Problem 'member-is-absent' for one who is not in the chamber */
export function requirePresent(draft: RecordDraft, code: string): void {
  const { title } = draft.find('member', code)
  if (!liveState(draft.session).present.has(code)) throw new Problem('member-is-absent', { member: title })
}
