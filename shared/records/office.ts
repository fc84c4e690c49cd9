import { defineTable } from './defineTable.ts'

/** A post that speaks, presents or signs; who holds it may be left out, as samples do. */
export const office = defineTable({
  label: 'سمت',
  plural: 'سمت‌ها',
  library: { group: 'places', first: 3, about: 'کسانی که ارائه، امضا یا اظهار می‌کنند' },
  named: 'title',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  sortedByName: true,
  onlyWhereNamed: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    title: { header: 'عنوان سمت', type: 'text' },
    holder: { header: 'دارندهٔ سمت', type: 'reference', to: 'person', optional: true },
  },
})
