import { codeText } from '../persian/codeText.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What money is meant to move what. */
export const lineIndicatorLink = defineTable({
  label: 'پیوند بودجه و شاخص',
  plural: 'پیوند بودجه و شاخص',
  library: { group: 'budget', about: 'کدام پول برای کدام شاخص است' },
  dashboard: 'budget',
  bundle: 'csv',
  key: ['line', 'indicator'],
  factLetter: 'پ',
  under: ['line', 'indicator'],
  phrase: ({ line, indicator }, names) =>
    `پیوند ردیف ${codeText(line)} و شاخص «${names.nameOf('indicator', indicator)}»`,
  columns: {
    line: { header: 'کد ردیف', type: 'reference', to: 'budgetLine' },
    indicator: { header: 'کد شاخص', type: 'reference', to: 'indicator' },
    /** How much of the line's money is meant for the indicator. */
    weight: { header: 'وزن', type: 'decimal', unit: 'درصد' },
    reason: { header: 'دلیل', type: 'text' },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
