import { toPersianDigits } from '../persian/digits.ts'
import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** How much prices rose in a year, as its source has it: growth of money is told after it, too. */
export const inflationRate = defineTable({
  label: 'نرخ تورم',
  plural: 'نرخ‌های تورم',
  library: { group: 'budget', about: 'نرخ تورم هر سال با منبع آن، برای رشد پس از تورم' },
  dashboard: 'budget',
  bundle: 'csv',
  key: ['fiscalYear'],
  factLetter: 'ت',
  inEverySession: true,
  isUnprinted: true,
  called: ({ fiscalYear }) => toPersianDigits(`نرخ تورم ${String(fiscalYear)}`),
  columns: {
    fiscalYear: { header: 'سال', type: 'fiscalYear', aliases: ['سال مالی'] },
    /** Of the year's mean of prices over that of the year before. */
    rate: { header: 'نرخ تورم', type: 'decimal', unit: 'درصد', aliases: ['تورم', 'تورم سالانه'] },
    source: { header: 'منبع', type: 'text', aliases: ['مرجع'] },
    sample: sampleColumn,
  },
})
