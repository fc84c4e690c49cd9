import { defineTable } from './defineTable.ts'

export const person = defineTable({
  label: 'شخص',
  plural: 'اشخاص',
  library: { group: 'places', first: 2, about: 'نام دارندگان سمت‌ها' },
  named: 'name',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  sortedByName: true,
  onlyWhereNamed: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام', type: 'text' },
  },
})
