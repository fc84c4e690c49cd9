import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/** What an item of the agenda is. A notice is a written one to the mayor and is never voted on. */
export const agendaItemKindChoices = {
  report: 'گزارش',
  bill: 'لایحه',
  proposal: 'طرح',
  notice: 'تذکر',
  speech: 'نطق پیش از دستور',
  question: 'سؤال',
  impeachment: 'استیضاح',
  inquiry: 'تحقیق و تفحص',
  election: 'انتخاب',
  budget: 'بودجه',
  settlement: 'تفریغ بودجه',
  committeeReport: 'گزارش کمیسیون',
  complianceAnswer: 'پاسخ به هیئت تطبیق',
  resignation: 'استعفا',
  absences: 'رسیدگی به غیبت',
  other: 'سایر',
} as const

export const urgencyChoices = { none: 'عادی', single: 'یک‌فوریتی', double: 'دوفوریتی' } as const

/** Whether an item spends or raises money: it is never voted on in secret. */
export const matterChoices = { financial: 'مالی', other: 'غیرمالی' } as const

export const agendaItem = defineTable({
  label: 'دستور جلسه',
  plural: 'دستورهای جلسه',
  library: 'own screen',
  named: 'title',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  under: ['session', 'parent'],
  order: ['position'],
  columns: {
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    position: { header: 'ردیف', type: 'count', isPosition: true },
    kind: { header: 'نوع', type: 'choice', choices: agendaItemKindChoices },
    title: { header: 'عنوان', type: 'text' },
    presenter: { header: 'ارائه‌دهنده', type: 'reference', to: 'office', optional: true },
    minutes: { header: 'زمان', type: 'count', unit: 'دقیقه', optional: true },
    /** The item that it is a clause of. */
    parent: { header: 'زیرمجموعهٔ', type: 'reference', to: 'agendaItem', optional: true },
    /** Of the letter it came with. */
    letterNumber: { header: 'شمارهٔ نامه', type: 'text', optional: true },
    letterDate: { header: 'تاریخ نامه', type: 'date', optional: true },
    /** Who moved it. */
    sponsor: { header: 'پیشنهاددهنده', type: 'text', optional: true },
    /** A committee's opinion: «کمیسیون خدمات شهری: موافق با اصلاح». */
    opinion: { header: 'نظر کمیسیون', type: 'text', optional: true },
    urgency: { header: 'فوریت', type: 'choice', choices: urgencyChoices, optional: true },
    matter: { header: 'مالی/غیرمالی', type: 'choice', choices: matterChoices, optional: true },
    openness: opennessColumn,
  },
})
