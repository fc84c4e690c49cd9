import { parsePeriod } from '../quantities/period.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'
import { qualifierColumn } from './qualifier.ts'
import { valueHeaderReader } from './valueHeader.ts'

const targetWords = ['هدف', 'هدف‌گذاری', 'مقدار هدف']
const actualWords = ['عملکرد', 'مقدار عملکرد', 'مقدار', 'تحقق']

/** An indicator's target and actual in one period and place, in the indicator's own unit. */
export const indicatorValue = defineTable({
  label: 'مقدار شاخص',
  plural: 'مقدارهای شاخص',
  library: { group: 'indicators', about: 'هدف و عملکرد هر دوره و منطقه', completes: 'indicator' },
  bundle: 'csv',
  key: ['indicator', 'period', 'district'],
  factLetter: 'ش',
  under: ['indicator'],
  when: 'period',
  unitFrom: 'indicator',
  phrase: ({ indicator, period, district }, names) =>
    `شاخص «${names.nameOf('indicator', indicator)}»، ${parsePeriod(period).label}، ${names.nameOf('district', district)}`,
  columns: {
    indicator: {
      header: 'کد شاخص',
      type: 'reference',
      to: 'indicator',
      aliases: ['شاخص', 'کد'],
      beside: ['نام شاخص', 'عنوان شاخص', 'عنوان', 'شرح'],
    },
    period: {
      header: 'دوره',
      type: 'period',
      aliases: ['دورهٔ گزارش', 'بازهٔ زمانی', 'نیم‌سال', 'نیمه', 'فصل', 'مقطع', 'دورهٔ زمانی'],
    },
    district: { header: 'منطقه', type: 'reference', to: 'district', aliases: ['کد منطقه', 'نام منطقه'] },
    target: {
      header: 'هدف',
      type: 'decimal',
      optional: true,
      aliases: ['مقدار هدف', 'هدف دوره'],
      spread: valueHeaderReader(targetWords),
      monthWords: targetWords,
    },
    actual: {
      header: 'عملکرد',
      type: 'decimal',
      optional: true,
      aliases: ['مقدار عملکرد', 'عملکرد دوره'],
      spread: valueHeaderReader(actualWords),
      monthWords: actualWords,
    },
    qualifier: qualifierColumn,
    /** Why the actual is far from its target, and what is done about it. */
    cause: { header: 'علت انحراف', type: 'text', optional: true, aliases: ['دلیل انحراف', 'علت مغایرت'] },
    step: { header: 'اقدام اصلاحی', type: 'text', optional: true, aliases: ['راهکار', 'اقدام لازم'] },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
