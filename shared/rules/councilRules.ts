import { laws } from './laws.ts'
import { type Confidence, confidences, type Rule, type RuleRow } from './rule.ts'
import { type RuleName, type RuleOf, rules } from './rules.ts'
import { isRuleValue, readThreshold } from './ruleTypes.ts'
import type { Threshold } from './threshold.ts'

/** What a council decided of a rule, from a day on. Plain data, as its record holds it. */
export interface OwnRule {
  rule: string
  /** ISO day. */
  from: string
  value: string
  source: string | null
}

/** A rule's value on a day, and where it comes from. */
export interface RuleValue {
  /** Null where nobody knows a number: the council is asked. */
  value: string | null
  /** Whose word it is: the council's own, or how sure the law's is. */
  from: Confidence | 'own'
  /** «قانون شوراها»: laws by their names, without numbers that differ from edition to edition. */
  source: string
  /** The same with edition and article, for whoever turns them on. */
  citation: string
}

/** The rules as they stand on one day for one council. */
export class CouncilRules {
  readonly #own: readonly OwnRule[]
  readonly #day: string

  /** @param own of the council, in any order; values that are none of their rule are passed over @param day ISO day */
  constructor(own: readonly OwnRule[], day: string) {
    this.#own = own.toSorted((one, other) => (one.from < other.from ? -1 : 1))
    this.#day = day
  }

  /** What a rule says on this day. */
  find(name: RuleName): RuleValue {
    const { type, rows }: Rule = rules[name]
    const own = this.#own.findLast(
      ({ rule, from, value }) => rule === name && from <= this.#day && isRuleValue(type, value),
    )
    if (own !== undefined) {
      const source = own.source ?? 'تصمیم شورا'
      return { value: own.value, from: 'own', source, citation: source }
    }
    const row = rows.findLast(({ from = '', to = '9999' }) => from <= this.#day && this.#day <= to)
    if (row === undefined)
      return { value: null, from: 'unknown', source: confidences.unknown, citation: confidences.unknown }
    return { value: row.value, from: row.confidence, source: lawNames(row), citation: citation(row) }
  }

  /** Null where the council has not said it yet. */
  threshold(name: RuleOf<'threshold'>): Threshold | null {
    const { value } = this.find(name)
    return value === null ? null : readThreshold(value)
  }

  /** @throws RangeError for a number that no law says and the council did not */
  number(name: RuleOf<'number'>): number {
    const { value } = this.find(name)
    if (value === null) throw new RangeError(`Nobody has said: ${name}`)
    return Number(value)
  }
}

/** The laws that a row comes from; how sure it is where it stands in none. */
function lawNames({ sources, confidence }: RuleRow): string {
  return sources.length === 0 ? confidences[confidence] : sources.map(({ law }) => laws[law].name).join('؛ ')
}

/** «قانون شوراها، ویرایش ۱۳۹۶، مادهٔ ۱۶». */
function citation(row: RuleRow): string {
  if (row.sources.length === 0) return lawNames(row)
  return row.sources
    .map(({ law, article }) => {
      const { name, edition } = laws[law]
      return `${name}، ویرایش ${edition}${article === '' ? '' : `، مادهٔ ${article}`}`
    })
    .join('؛ ')
}
