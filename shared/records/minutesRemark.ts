import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What members say of circulated minutes, or what amends locked ones. */
const minutesRemarkChoices = { remark: 'ملاحظه', amendment: 'اصلاحیه' } as const

export const minutesRemark = defineTable({
  label: 'ملاحظه یا اصلاحیه',
  plural: 'ملاحظات و اصلاحیه‌ها',
  library: { group: 'record', about: 'ملاحظات اعضا و اصلاحیه‌های شماره‌دار صورتجلسه' },
  bundle: 'json',
  key: ['code'],
  under: ['minutes'],
  order: ['minutes', 'number'],
  isUnprinted: true,
  phrase: ({ kind }) => `${minutesRemarkChoices[kind]} صورتجلسه`,
  columns: {
    code: { header: 'کد', type: 'code' },
    minutes: { header: 'صورتجلسه', type: 'reference', to: 'minutes' },
    number: { header: 'شماره', type: 'count' },
    kind: { header: 'نوع', type: 'choice', choices: minutesRemarkChoices },
    member: { header: 'عضو', type: 'reference', to: 'member', optional: true },
    text: { header: 'متن', type: 'narrative' },
    at: { header: 'زمان', type: 'moment' },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
