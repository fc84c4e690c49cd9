import { formatJalaliDate } from '../persian/jalali.ts'
import { defineTable } from './defineTable.ts'

/** A day off that no solar calendar tells: a lunar one, one that the government or the council itself has declared. */
export const dayOff = defineTable({
  label: 'روز تعطیل',
  plural: 'روزهای تعطیل',
  library: { group: 'places', about: 'تعطیل‌های قمری هر سال و تعطیل‌های خود شورا، برای تقویم' },
  bundle: 'json',
  key: ['day'],
  inEverySession: true,
  isUnprinted: true,
  called: ({ day, title }) => `${formatJalaliDate(String(day), 'long')}، ${String(title)}`,
  columns: {
    day: { header: 'روز', type: 'date', aliases: ['تاریخ'] },
    title: { header: 'مناسبت', type: 'text', aliases: ['عنوان', 'شرح'] },
  },
})
