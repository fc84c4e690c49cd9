import { unitChoices } from '../quantities/unit.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'
import { qualifierColumn } from './qualifier.ts'

/** What a stated figure says of other figures, so that it can be checked against them. */
export const claimChoices = {
  growth: 'رشد',
  share: 'سهم',
  sum: 'جمع',
} as const
export type Claim = keyof typeof claimChoices

/** A number said or written without rows behind it: a fact with its own source. Money is in whole rial. */
export const statedFact = defineTable({
  label: 'رقم اعلام‌شده',
  plural: 'ارقام اعلام‌شده',
  library: { group: 'indicators', about: 'عددهایی که گفته یا نوشته شده‌اند، با سند' },
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'د',
  under: ['department'],
  when: 'period',
  inFirstBundles: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    title: { header: 'شرح', type: 'text' },
    value: { header: 'مقدار', type: 'decimal' },
    unit: { header: 'واحد اندازه‌گیری', type: 'choice', choices: unitChoices, aliases: ['یکا'] },
    period: { header: 'دوره', type: 'period' },
    qualifier: qualifierColumn,
    /** What the figure says of others: the growth of the first address since the second, the first as a share of it. */
    claim: { header: 'ادعا', type: 'choice', choices: claimChoices, optional: true },
    /** Addresses that the claim rests on, one a line: figure and base, part and whole, or the sum's parts. */
    basis: { header: 'مبنای ادعا', type: 'narrative', optional: true },
    statedBy: { header: 'اظهارکننده', type: 'reference', to: 'office' },
    statedOn: { header: 'تاریخ اظهار', type: 'date', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
