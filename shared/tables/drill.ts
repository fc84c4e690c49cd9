import { drillKindChoices } from '../domain/crisis.ts'
import { opennessColumn, sampleColumn } from '../domain/openness.ts'
import { defineTable } from './column.ts'

export const drill = defineTable({
  label: 'رزمایش',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ر',
  under: ['department'],
  when: 'date',
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    title: { header: 'عنوان', type: 'text' },
    date: { header: 'تاریخ', type: 'date' },
    kind: { header: 'نوع', type: 'choice', choices: drillKindChoices },
    hazard: { header: 'مخاطره', type: 'text' },
    partners: { header: 'همکاران', type: 'text', optional: true },
    participants: { header: 'شرکت‌کنندگان', type: 'count', unit: 'نفر', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
