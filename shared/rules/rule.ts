import type { LawCode } from './laws.ts'
import type { RuleType, RuleUnit } from './ruleTypes.ts'

/**
 * How sure a value is: read in the law's own text; told by one good secondary source; not found, so that the council is
 * asked.
 */
export const confidences = { read: 'از متن قانون', told: 'از گزارش قانون', unknown: 'یافت نشد' } as const
export type Confidence = keyof typeof confidences

/** What a rule says from a day to a day. */
export interface RuleRow {
  /** As {@link RuleType} says; null where no number is known. */
  value: string | null
  /** First and last ISO day that it holds; without one, always. */
  from?: string
  to?: string
  /** Where it is written: a law of {@link laws} and the number of its article there. */
  sources: readonly { law: LawCode; article: string }[]
  confidence: Confidence
}

/** A rule of councils: what it is about, and its rows, the latest last. */
export interface Rule {
  label: string
  group: 'session' | 'voting' | 'speech' | 'members' | 'mayor' | 'deadlines' | 'budget'
  type: RuleType
  /** Of a number. */
  unit?: RuleUnit
  /** What a council should know before it trusts the value. */
  note?: string
  rows: readonly RuleRow[]
}
