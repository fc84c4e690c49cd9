import * as z from 'zod'
import { type Severity, severityChoices } from '../checks/finding.ts'
import { call } from './base.ts'
import { group, hidden, kind, office, value } from './records.ts'

/** A change that mends a finding: of which field, what becomes of it, and how that reads. */
const mend = z.object({
  where: z.object({ kind, key: z.string(), field: z.string() }),
  change: z.discriminatedUnion('by', [
    z.object({
      by: z.literal('text'),
      spots: z.array(z.object({ from: z.number(), was: z.string(), now: z.string() })),
    }),
    z.object({ by: z.literal('value'), was: value, now: value }),
    z.object({ by: z.literal('removal') }),
  ]),
  isSure: z.boolean(),
  binds: z.string().optional(),
  preview: z.array(z.union([z.object({ same: z.string() }), z.object({ was: z.string(), now: z.string() })])),
})

const finding = z.object({
  rule: z.string(),
  severity: z.enum(Object.keys(severityChoices) as [Severity, ...Severity[]]),
  /** The record by its kind and key, its column, and of a report's text the paragraph, from 1. */
  where: z.object({
    kind,
    key: z.string(),
    field: z.string(),
    paragraph: z.number().optional(),
  }),
  message: z.string(),
  remedy: z.string(),
  mend: mend.optional(),
  /** Changes with rule, place or message; an acceptance names it. */
  id: z.string(),
  /** Whose business it is; the secretariat's when null. */
  department: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** The rule's name for people. */
  title: z.string(),
  /** The record and field as people call them. */
  place: z.string(),
  /** Who looked at it and left it so: the office's title, the ISO day, the reason. */
  accepted: z.object({ by: z.string(), on: z.iso.date(), reason: z.string() }).nullable(),
})

export const checks = {
  /** Every finding of a session by every rule, the gravest first. A session full of them is no failure. */
  run: call.input(z.object({ session: z.string() })).output(z.object({ findings: z.array(finding) })),
  /** Keeps who accepted findings and why, all or none; each lapses when what was found changes. */
  accept: call
    .input(z.object({ session: z.string(), findings: z.array(z.string()).min(1), by: office, reason: z.string() }))
    .output(z.object({ group, hidden })),
}
