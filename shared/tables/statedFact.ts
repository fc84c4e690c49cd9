import { opennessColumn, sampleColumn } from '../domain/openness.ts'
import { qualifierChoices } from '../domain/qualifier.ts'
import { unitChoices } from '../domain/unit.ts'
import { defineTable } from './column.ts'

/** A number said or written without rows behind it: a fact with its own source. Money is in whole rial. */
export const statedFact = defineTable({
  label: 'داده اظهارشده',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'د',
  under: ['department'],
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    title: { header: 'شرح', type: 'text' },
    value: { header: 'مقدار', type: 'decimal' },
    unit: { header: 'یکا', type: 'choice', choices: unitChoices },
    period: { header: 'دوره', type: 'period' },
    qualifier: { header: 'قطعیت', type: 'choice', choices: qualifierChoices },
    statedBy: { header: 'اظهارکننده', type: 'reference', to: 'office' },
    statedOn: { header: 'تاریخ اظهار', type: 'date', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
