import type { LawCode } from './laws.ts'
import type { RuleType, RuleUnit } from './ruleTypes.ts'

/**
 * How sure a value is: read in the law's own text; told by one good secondary source; what councils do by custom,
 * without a law behind it; not found, so that the council is asked.
 */
export const confidences = {
  read: 'از متن قانون',
  told: 'از گزارش قانون',
  custom: 'رسم شوراها',
  unknown: 'یافت نشد',
} as const
export type Confidence = keyof typeof confidences

/** What rules are about, in the order shown. */
export const ruleGroups = {
  session: 'جلسه',
  voting: 'رأی‌گیری',
  speech: 'نطق و مذاکره',
  members: 'اعضا',
  mayor: 'شهردار',
  deadlines: 'مهلت‌های مصوبه',
  budget: 'بودجه',
} as const
export type RuleGroup = keyof typeof ruleGroups

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
  group: RuleGroup
  type: RuleType
  /** Of a number. */
  unit?: RuleUnit
  /** What a council should know before it trusts the value. */
  note?: string
  /** The council's record has a field of its own for it, and no decision beside that is taken. */
  isOfCouncil?: true
  rows: readonly RuleRow[]
}
