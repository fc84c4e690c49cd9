import { sampleColumn } from '../domain/openness.ts'
import { defineTable } from './column.ts'

export const neighbourhood = defineTable({
  label: 'محله',
  bundle: 'csv',
  key: ['code'],
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام محله', type: 'text', aliases: ['محله'] },
    district: { header: 'منطقه', type: 'reference', to: 'district', aliases: ['کد منطقه', 'نام منطقه'] },
    sample: sampleColumn,
  },
})
