import { budgetClassChoices, budgetClassWords } from '../domain/budget.ts'
import { opennessColumn, sampleColumn } from '../domain/openness.ts'
import { defineTable } from './column.ts'

export const budgetLine = defineTable({
  label: 'ردیف بودجه',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ب',
  under: ['department'],
  columns: {
    code: { header: 'کد', type: 'code', aliases: ['کد ردیف', 'شماره ردیف'] },
    title: { header: 'شرح', type: 'text', aliases: ['عنوان', 'شرح ردیف'] },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    district: { header: 'منطقه', type: 'reference', to: 'district', optional: true },
    mission: { header: 'مأموریت', type: 'text', optional: true },
    programme: { header: 'برنامه', type: 'text', optional: true },
    project: { header: 'طرح/پروژه', type: 'text', optional: true },
    class: { header: 'طبقه', type: 'choice', choices: budgetClassChoices, otherWords: budgetClassWords },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
