import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** Why somebody has the floor; a remark is what somebody said who had no turn. */
export const turnKindChoices = {
  report: 'گزارش',
  preAgenda: 'نطق پیش از دستور',
  debate: 'مذاکره',
  closure: 'کفایت مذاکرات',
  pointOfOrder: 'اخطار',
  reply: 'پاسخ',
  defence: 'دفاع شهردار',
  remark: 'اظهار نظر',
} as const

export const sideChoices = { for: 'موافق', against: 'مخالف' } as const

/** A turn of speech on an item: registered, then begun, then over. */
export const speakingTurn = defineTable({
  label: 'نوبت سخن',
  plural: 'نوبت‌های سخن',
  library: { group: 'record', about: 'سخنرانان هر دستور، زمان و چکیدهٔ سخن آنها' },
  bundle: 'json',
  key: ['code'],
  under: ['agendaItem'],
  order: ['agendaItem', 'position'],
  spans: [['from', 'to']],
  isUnprinted: true,
  phrase: ({ kind, agendaItem }, names) => `${turnKindChoices[kind]} در «${names.nameOf('agendaItem', agendaItem)}»`,
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    position: { header: 'ردیف', type: 'count' },
    kind: { header: 'نوع', type: 'choice', choices: turnKindChoices },
    side: { header: 'سو', type: 'choice', choices: sideChoices, optional: true },
    /** A member, or the holder of an office who is none. */
    member: { header: 'عضو', type: 'reference', to: 'member', optional: true },
    office: { header: 'سمت', type: 'reference', to: 'office', optional: true },
    /** Whose time it is, where a member has given it to this one. */
    cededBy: { header: 'واگذارندهٔ وقت', type: 'reference', to: 'member', optional: true },
    /** When it was asked for: a speech before the agenda is asked for long before the session. */
    asked: { header: 'زمان درخواست', type: 'moment', optional: true },
    allowed: { header: 'زمان مجاز', type: 'count', unit: 'ثانیه', optional: true },
    from: { header: 'آغاز', type: 'moment', optional: true },
    to: { header: 'پایان', type: 'moment', optional: true },
    /** Without the time of whoever interrupted. */
    used: { header: 'زمان سخن', type: 'count', unit: 'ثانیه', optional: true },
    warnings: { header: 'تذکر خروج از موضوع', type: 'count', optional: true },
    /** What was said, in short; its figures are facts. */
    summary: { header: 'چکیدهٔ سخن', type: 'narrative', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
