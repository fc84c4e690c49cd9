import * as z from 'zod'
import { minutesOf, signersOf } from '../../domain/signing.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { callKindChoices } from '../../records/minutes.ts'
import { sessionOf } from '../../session/sessionRows.ts'
import { defineAct } from '../act.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { addRemark, moveMinutes, ownMinutes } from '../steps/minutes.ts'

const text = z.string().nullable()
const calls = z.enum(
  Object.keys(callKindChoices) as [keyof typeof callKindChoices, ...(keyof typeof callKindChoices)[]],
)

/** What heads the minutes; what is left out stays as it is. */
const head = z.strictObject({
  chair: text,
  call: calls.nullable(),
  calledBy: text,
  nextDate: z.iso.date().nullable(),
  nextTime: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  registerPages: text,
})

const said = z.strictObject({ text: z.string(), member: z.string().nullable() })

/**
 * The way of minutes from a draft to their signatures, and what amends them afterwards. Locking has a call of its own.
 */
export const minutesActs = {
  setMinutesHead: defineAct(head.partial(), (draft, given) => {
    const { chair = null } = given
    if (chair !== null) draft.find('member', chair)
    const blanksAsNone = Object.entries(given).map(([name, value]) => [name, value === '' ? null : value])
    draft.put('minutes', { ...ownMinutes(draft), ...Object.fromEntries(blanksAsNone) })
  }),
  /** Hands the minutes of a session that has ended to its members. */
  circulateMinutes: defineAct(z.strictObject({}), draft => moveMinutes(draft, 'circulated')),
  /** What a member holds of circulated minutes: kept beside them, not printed in them. */
  remarkMinutes: defineAct(said, (draft, remark) => {
    if (ownMinutes(draft).state !== 'circulated') throw new Problem('minutes-not-circulated', {})
    addRemark(draft, 'remark', remark)
  }),
  /** Lays the minutes out for signing: from here on nothing changes in what is signed. */
  openSigning: defineAct(z.strictObject({}), draft => moveMinutes(draft, 'signed')),
  /** Notes that a member signed, for or against, or that this was noted in error. */
  signMinutes: defineAct(
    z.strictObject({ member: z.string(), signed: z.boolean(), on: z.iso.date().nullable() }),
    (draft, { member: code, signed, on }) => {
      const member = draft.find('member', code)
      if (ownMinutes(draft).state !== 'signed') throw new Problem('minutes-not-for-signing', {})
      if (!signed) draft.remove('minutesSignature', signatureOf(draft, member))
      else addSignature(draft, member, on ?? draft.at.slice(0, 10))
    },
  ),
  /** Takes minutes back to a draft. Signatures on what may now change fall; the log keeps that they were given. */
  returnMinutes: defineAct(z.strictObject({}), draft => {
    moveMinutes(draft, 'draft')
    for (const { minutes, member } of draft.session.rows.minutesSignature)
      draft.remove('minutesSignature', `${minutes}/${member}`)
  }),
  /** Adds a numbered amendment to locked minutes: the one way in which they change. */
  amendMinutes: defineAct(said, (draft, amendment) => {
    if (ownMinutes(draft).state !== 'locked') throw new Problem('minutes-not-locked', {})
    addRemark(draft, 'amendment', amendment)
  }),
}

function signatureOf({ session }: RecordDraft, member: Row<'member'>): string {
  const found = session.rows.minutesSignature.find(one => one.member === member.code)
  if (found === undefined) throw new Problem('signature-missing', { member: member.title })
  return `${found.minutes}/${found.member}`
}

/** @param day on which it was signed: from the session's own day to the day of the act */
function addSignature(draft: RecordDraft, member: Row<'member'>, day: string): void {
  const { session, at, sample } = draft
  const minutes = minutesOf(session)
  if (signersOf(session).every(({ code }) => code !== member.code))
    throw new Problem('signer-was-absent', { member: member.title })
  if (session.rows.minutesSignature.some(one => one.member === member.code))
    throw new Problem('signature-there', { member: member.title })
  if (day < sessionOf(session).date || day > at.slice(0, 10)) throw new Problem('signature-day', {})
  if (minutes !== undefined)
    draft.put('minutesSignature', { minutes: minutes.code, member: member.code, signedOn: day, sample })
}
