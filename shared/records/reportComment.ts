import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** Who of both sides of a report asks or answers. */
export const commentSideChoices = { secretariat: 'دبیرخانه', department: 'واحد' } as const

/** What secretariat and department say to each other of a report until it is accepted: on no paper. */
export const reportComment = defineTable({
  label: 'یادداشت گزارش',
  plural: 'یادداشت‌های گزارش‌ها',
  library: 'own screen',
  bundle: 'json',
  key: ['code'],
  under: ['report'],
  order: ['report', 'number'],
  isUnprinted: true,
  goesAlong: true,
  phrase: ({ report }, names) => `یادداشت ${names.nameOf('report', report)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    report: { header: 'گزارش', type: 'reference', to: 'report' },
    number: { header: 'شماره', type: 'count' },
    side: { header: 'نویسنده', type: 'choice', choices: commentSideChoices },
    /** The words of the report that it is about; of one about the whole report there are none. */
    quoted: { header: 'دربارهٔ عبارت', type: 'text', optional: true },
    text: { header: 'متن', type: 'text' },
    at: { header: 'زمان', type: 'moment' },
    resolved: { header: 'رسیدگی‌شده', type: 'flag' },
    sample: sampleColumn,
  },
})
