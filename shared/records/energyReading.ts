import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** An account's bill of one month. */
export const energyReading = defineTable({
  label: 'قرائت برق',
  plural: 'قرائت‌های برق',
  library: { group: 'energy', about: 'مصرف و بهای هر ماه' },
  dashboard: 'energy',
  bundle: 'csv',
  key: ['account', 'month'],
  factLetter: 'ق',
  under: ['account'],
  when: 'month',
  bulk: true,
  columns: {
    account: { header: 'شماره اشتراک', type: 'reference', to: 'energyAccount', aliases: ['اشتراک', 'شناسه قبض'] },
    month: { header: 'ماه', type: 'month', aliases: ['دوره'] },
    energy: { header: 'مصرف', type: 'count', unit: 'کیلووات‌ساعت', aliases: ['مصرف کل', 'کل مصرف', 'میزان مصرف'] },
    cost: { header: 'بها', type: 'rial', unit: 'ریال', aliases: ['مبلغ', 'هزینه', 'مبلغ دوره'] },
    sample: sampleColumn,
  },
})
