import { quote } from '../persian/quote.ts'
import type { Rule } from './rule.ts'
import { type RuleName, rules } from './rules.ts'
import { isRuleValue, type RuleType } from './ruleTypes.ts'
import { baseChoices, shareChoices } from './threshold.ts'

/** Which field of a decision is wrong, and how to mend it. */
interface OwnRuleFault {
  field: 'rule' | 'value'
  message: string
}

/** Whether a text names a rule of the list. */
export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(rules, text)
}

/** How a value is written in a record or a file. */
const written: Readonly<Record<RuleType, string>> = {
  threshold: `سهم و مبنا با «/» میان آن‌ها نوشته می‌شود، مانند twoThirds/seats. سهم: ${listOf(shareChoices)}. مبنا: ${listOf(baseChoices)}.`,
  number: 'عدد درستی از ۰ تا ۹۹۹۹ با رقم لاتین نوشته می‌شود، مانند 10.',
  dayOfYear: 'ماه و روز با رقم لاتین نوشته می‌شود، مانند 12-01 برای ۱ اسفند.',
  part: 'سهم از یک با رقم لاتین نوشته می‌شود، مانند 0.40 برای ۴۰٪، و بیشترین آن 1 است.',
}

/**
 * What is wrong with a decision of the council on a rule: no such rule, none of its own, or a value of another type.
 */
export function ownRuleFault({ rule, value }: Readonly<Record<string, unknown>>): OwnRuleFault | undefined {
  const [name, text] = [String(rule), String(value)]
  if (!isRuleName(name))
    return { field: 'rule', message: `قاعده‌ای با نام ${quote(name)} نیست؛ نام آن را درست کنید یا ردیف را حذف کنید.` }
  const { label, type, isOfCouncil }: Rule = rules[name]
  if (isOfCouncil === true)
    return { field: 'rule', message: `${quote(label)} در مشخصات خود شورا نوشته می‌شود؛ این ردیف را حذف کنید.` }
  if (isRuleValue(type, text)) return undefined
  return { field: 'value', message: `${quote(text)} مقدار ${quote(label)} نیست: ${written[type]}` }
}

function listOf(choices: Readonly<Record<string, string>>): string {
  return Object.entries(choices)
    .map(([name, words]) => `${name} (${words})`)
    .join('، ')
}
