import { defineTable } from './column.ts'

/** A post that speaks, presents or signs; who holds it may be left out, as samples do. */
export const office = defineTable({
  label: 'سمت',
  bundle: 'json',
  key: ['code'],
  columns: {
    code: { header: 'کد', type: 'code' },
    title: { header: 'عنوان سمت', type: 'text' },
    holder: { header: 'دارندهٔ سمت', type: 'reference', to: 'person', optional: true },
  },
})
