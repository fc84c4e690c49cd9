import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'
import { monthHeaderReader } from './valueHeader.ts'

/** How a bill came about: from a reading of the meter, or by estimate until one settles it. */
const billingChoices = { measured: 'قرائتی', estimated: 'برآوردی', settled: 'قرائتی به جای برآوردی' } as const

/** What tables by month are headed by. */
const useWords = ['مصرف', 'مصرف برق', 'مصرف انرژی', 'میزان مصرف', 'مصرف کل', 'کارکرد']
const costWords = ['بها', 'بهای', 'بهای برق', 'مبلغ', 'مبلغ دوره', 'مبلغ قبض', 'هزینه', 'هزینه برق']

/** An account's bill of one month, or the month's share of a longer one. */
export const energyReading = defineTable({
  label: 'قرائت برق',
  plural: 'قرائت‌های برق',
  library: { group: 'energy', about: 'مصرف و بهای هر ماه', completes: 'energyAccount' },
  dashboard: 'energy',
  bundle: 'csv',
  key: ['account', 'month'],
  factLetter: 'ق',
  under: ['account'],
  when: 'month',
  bulk: true,
  spans: [['from', 'to']],
  columns: {
    account: { header: 'شماره اشتراک', type: 'reference', to: 'energyAccount', aliases: ['اشتراک', 'شناسه قبض'] },
    month: { header: 'ماه', type: 'month', aliases: ['دوره'] },
    energy: {
      header: 'مصرف',
      type: 'count',
      unit: 'کیلووات‌ساعت',
      isSummed: true,
      aliases: ['مصرف کل', 'کل مصرف', 'میزان مصرف'],
      spread: monthHeaderReader(useWords),
      monthWords: useWords,
    },
    cost: {
      header: 'بها',
      type: 'rial',
      unit: 'ریال',
      isSummed: true,
      aliases: ['مبلغ', 'هزینه', 'مبلغ دوره'],
      spread: monthHeaderReader(costWords),
      monthWords: costWords,
      // An unknown cost is none of zero rial.
      lacking: 'reading-without-cost',
    },
    // The bill's own period: from one reading of the meter to the next.
    from: { header: 'از تاریخ', type: 'date', optional: true },
    to: { header: 'تا تاریخ', type: 'date', optional: true },
    billing: { header: 'نوع قبض', type: 'choice', choices: billingChoices, optional: true },
    sample: sampleColumn,
  },
})
