import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** How far a session's minutes are. Locked ones change by numbered amendments alone. */
export const minutesStateChoices = {
  draft: 'پیش‌نویس',
  circulated: 'برای ملاحظهٔ اعضا',
  signed: 'در حال امضا',
  locked: 'قطعی',
} as const

/** How members were called to the session. */
export const callKindChoices = { written: 'کتبی', spoken: 'شفاهی', telephone: 'تلفنی' } as const

export const minutes = defineTable({
  label: 'صورتجلسه',
  plural: 'صورتجلسه‌ها',
  library: { group: 'record', about: 'وضعیت صورتجلسه، دعوت و جلسهٔ بعد' },
  bundle: 'json',
  key: ['code'],
  under: ['session'],
  isUnprinted: true,
  phrase: ({ session }, names) => `صورتجلسهٔ ${names.nameOf('session', session)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    state: { header: 'وضعیت', type: 'choice', choices: minutesStateChoices },
    chair: { header: 'رئیس جلسه', type: 'reference', to: 'member', optional: true },
    calledBy: { header: 'دعوت‌کننده', type: 'text', optional: true },
    call: { header: 'نوع دعوت', type: 'choice', choices: callKindChoices, optional: true },
    nextDate: { header: 'تاریخ جلسهٔ بعد', type: 'date', optional: true },
    nextTime: { header: 'ساعت جلسهٔ بعد', type: 'time', optional: true },
    /** Of the council's register of minutes. */
    registerPages: { header: 'صفحهٔ دفتر صورتجلسات', type: 'text', optional: true },
    lockedAt: { header: 'زمان قطعی شدن', type: 'moment', optional: true },
    /** SHA-256 of the paper that was signed. */
    hash: { header: 'چکیدهٔ SHA-256', type: 'digest', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
