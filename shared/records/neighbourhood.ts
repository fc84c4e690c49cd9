import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

export const neighbourhood = defineTable({
  label: 'محله',
  plural: 'محله‌ها',
  library: { group: 'places', about: 'محله‌های هر منطقه' },
  named: 'name',
  bundle: 'csv',
  key: ['code'],
  sortedByName: true,
  inEverySession: true,
  inFirstBundles: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام محله', type: 'text', aliases: ['محله'] },
    district: { header: 'منطقه', type: 'reference', to: 'district', aliases: ['کد منطقه', 'نام منطقه'] },
    sample: sampleColumn,
  },
})
