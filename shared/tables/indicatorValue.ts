import { opennessColumn, sampleColumn } from '../domain/openness.ts'
import { qualifierChoices } from '../domain/qualifier.ts'
import { defineTable } from './column.ts'

/** An indicator's target and actual in one period and place, in the indicator's own unit. */
export const indicatorValue = defineTable({
  label: 'مقدار شاخص',
  bundle: 'csv',
  key: ['indicator', 'period', 'district'],
  factLetter: 'ش',
  under: ['indicator'],
  when: 'period',
  unitFrom: 'indicator',
  columns: {
    indicator: { header: 'کد شاخص', type: 'reference', to: 'indicator', aliases: ['شاخص', 'کد'] },
    period: { header: 'دوره', type: 'period' },
    district: { header: 'منطقه', type: 'reference', to: 'district', aliases: ['کد منطقه', 'نام منطقه'] },
    target: { header: 'هدف', type: 'decimal', optional: true },
    actual: { header: 'عملکرد', type: 'decimal', optional: true },
    qualifier: { header: 'قطعیت', type: 'choice', choices: qualifierChoices },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
