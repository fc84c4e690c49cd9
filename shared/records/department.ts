import { defineTable } from './defineTable.ts'

export const department = defineTable({
  label: 'واحد',
  plural: 'واحدها',
  library: { group: 'places', first: 1, about: 'واحدهایی که گزارش می‌دهند' },
  named: 'name',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  sortedByName: true,
  onlyWhereNamed: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام واحد', type: 'text', aliases: ['واحد', 'نام'] },
    head: { header: 'مسئول', type: 'reference', to: 'office', optional: true },
  },
})
