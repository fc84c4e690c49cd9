import { defineTable } from './column.ts'

export const department = defineTable({
  label: 'واحد',
  bundle: 'json',
  key: ['code'],
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام واحد', type: 'text', aliases: ['واحد', 'نام'] },
    head: { header: 'مسئول', type: 'reference', to: 'office', optional: true },
  },
})
