import { defineTable } from './column.ts'

export const person = defineTable({
  label: 'شخص',
  bundle: 'json',
  key: ['code'],
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام', type: 'text' },
  },
})
