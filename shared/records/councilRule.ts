import { isRuleName, ownRuleFault } from '../rules/ownRuleFault.ts'
import { type RuleName, rules } from '../rules/rules.ts'
import { defineTable } from './defineTable.ts'

/** What the council decided of a rule of `shared/rules`, from a day on; it goes before what the law says. */
export const councilRule = defineTable({
  label: 'قاعدهٔ شورا',
  plural: 'قواعد شورا',
  library: 'own screen',
  bundle: 'json',
  key: ['rule', 'from'],
  inEverySession: true,
  isUnprinted: true,
  called: ({ rule }) => (isRuleName(String(rule)) ? rules[rule as RuleName].label : String(rule)),
  judge: ownRuleFault,
  columns: {
    /** A name of the list of rules. */
    rule: { header: 'قاعده', type: 'code' },
    from: { header: 'از تاریخ', type: 'date' },
    /** As the rule's type is written: `twoThirds/seats`, `10`. */
    value: { header: 'مقدار', type: 'text' },
    source: { header: 'مبنا', type: 'text', optional: true },
  },
})
