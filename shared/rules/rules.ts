import { budgetRules } from './groups/budget.ts'
import { deadlinesRules } from './groups/deadlines.ts'
import { mayorRules } from './groups/mayor.ts'
import { membersRules } from './groups/members.ts'
import { sessionRules } from './groups/session.ts'
import { speechRules } from './groups/speech.ts'
import { votingRules } from './groups/voting.ts'
import type { Rule } from './rule.ts'

/**
 * The rules of councils as data. What a council has decided otherwise is a `councilRule` record and goes before these.
 * Articles are those of the editions in `laws.ts`, and are printed only where a council wants them.
 */
export const rules = {
  ...sessionRules,
  ...votingRules,
  ...speechRules,
  ...membersRules,
  ...mayorRules,
  ...deadlinesRules,
  ...budgetRules,
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]

/** The rules whose values are of a type. */
export type RuleOf<T extends Rule['type']> = {
  [N in RuleName]: (typeof rules)[N]['type'] extends T ? N : never
}[RuleName]
