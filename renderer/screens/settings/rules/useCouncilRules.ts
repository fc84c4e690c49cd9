import { quorumOf } from '../../../../shared/domain/quorum.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { CouncilRules, type OwnRule, type RuleValue } from '../../../../shared/rules/councilRules.ts'
import type { Rule } from '../../../../shared/rules/rule.ts'
import { type RuleName, ruleNames, rules } from '../../../../shared/rules/rules.ts'
import { ruleValueText } from '../../../../shared/rules/ruleTypes.ts'
import type { JsonRow } from '../../../../shared/tables/change.ts'
import { todayInTehran } from '../../../components/today.ts'
import { useRecords } from '../../../session/useSession.ts'

/** A rule as it stands today, for the settings. */
export interface ShownRule {
  name: RuleName
  rule: Rule
  now: RuleValue
  /** What it says, in words; null where nobody has said. */
  text: string | null
  /** What the law says today, the council aside. */
  law: RuleValue
  /** Whatever the council decided, earliest first. */
  own: readonly OwnRule[]
}

/** All rules as they stand today, in their order. */
export function useCouncilRules(): readonly ShownRule[] {
  const own = useRecords('councilRule').map(ownRule)
  const [council] = useRecords('council')
  const day = todayInTehran()
  const [decided, law] = [new CouncilRules(own, day), new CouncilRules([], day)]
  return ruleNames.map(name => {
    const rule: Rule = rules[name]
    const now = decided.find(name)
    const shown = { name, rule, now, text: textOf(rule, now.value), law: law.find(name) }
    if (rule.isOfCouncil === true && council !== undefined) return { ...shown, ...quorumNow(council, shown), own: [] }
    return { ...shown, own: own.filter(one => one.rule === name).toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
  })
}

/** What a value of a rule says, in words. */
export function textOf({ type, unit }: Rule, value: string | null): string | null {
  return value === null ? null : ruleValueText(type, unit, value)
}

function ownRule(row: JsonRow): OwnRule {
  const { rule, from, value, source } = row
  return {
    rule: String(rule),
    from: String(from),
    value: String(value),
    source: typeof source === 'string' ? source : null,
  }
}

/** The number of the council's own field goes before the law's part of its seats. */
function quorumNow(council: JsonRow, { now, text }: Pick<ShownRule, 'now' | 'text'>): Pick<ShownRule, 'now' | 'text'> {
  const quorum = council['quorum'] == null ? null : Number(council['quorum'])
  const needed = `${quorumOf({ seats: Number(council['seats']), quorum })} نفر`
  if (quorum === null) return { now, text: toPersianDigits(`${text ?? ''}: ${needed}`) }
  const source = 'تصمیم شورا'
  return { now: { value: now.value, from: 'own', source, citation: source }, text: toPersianDigits(needed) }
}
