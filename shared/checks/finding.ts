import type { RecordKind } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Mend } from './mend/mend.ts'

/** What is wrong by a rule, where, and how to mend it; message and remedy are Persian and stand alone. */
export interface Finding {
  rule: string
  severity: Severity
  where: Where
  message: string
  remedy: string
  /** What it was judged by and does not say word for word: with other evidence it is another finding. */
  evidence?: string
  /** The change that mends it, where the rule knows one. */
  mend?: Mend | undefined
}

export const severityChoices = { error: 'خطا', warning: 'هشدار', info: 'یادآوری' } as const
export type Severity = keyof typeof severityChoices

/** A field of a record. */
export interface Where {
  kind: RecordKind
  /** Its key values, joined by «/». */
  key: string
  field: string
  /** Of a report's text: its paragraph, from 1. */
  paragraph?: number | undefined
}

/** One rule of consistency. */
export interface Check {
  /** 'growth-mismatch'; never renamed, acceptances know it. */
  rule: string
  /** Persian, as lists and papers show it. */
  title: string
  run: (session: Session) => Finding[]
}

/** What a rule finds; the rule's own name is added to it. */
export type Found = Omit<Finding, 'rule'>

export function defineCheck(rule: string, title: string, find: (session: Session) => Found[]): Check {
  return { rule, title, run: session => find(session).map(found => ({ rule, ...found })) }
}

/** A rule that reads no word of a report or a statement: what it found stays found while only such words change. */
export function defineRowCheck(rule: string, title: string, find: (session: Session) => Found[]): Check {
  return defineCheck(rule, title, session => session.deriveOfRows(find))
}

/** A finding as it stands in its session: named, placed in a department, accepted or not. */
export interface CheckedFinding extends Finding {
  /** Of rule, record, field and message: another number in the message is another finding. */
  id: string
  /** Whose business it is; null when it is the secretariat's. */
  department: { code: string; name: string } | null
  /** The rule's, as lists and papers show it. */
  title: string
  /** Where it is, as people call it: «گزارش مدیریت بحران، متن گزارش». */
  place: string
  accepted: Accepted | null
}

export interface Accepted {
  /** Title of the office. */
  by: string
  /** ISO 8601 day. */
  on: string
  reason: string
}
