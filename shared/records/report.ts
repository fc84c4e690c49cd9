import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/** How far a department is with its report. */
export const reportStatusChoices = {
  draft: 'پیش‌نویس',
  submitted: 'ارسال‌شده',
  returned: 'برگشت‌خورده',
  accepted: 'پذیرفته',
} as const

/** One department, one period. Its earlier revisions are in the change log. */
export const report = defineTable({
  label: 'گزارش واحد',
  plural: 'گزارش‌های واحدها',
  library: 'own screen',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  under: ['agendaItem'],
  phrase: ({ department }, names) => `گزارش ${names.nameOf('department', department)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    period: { header: 'دورهٔ گزارش', type: 'period' },
    status: { header: 'وضعیت', type: 'choice', choices: reportStatusChoices },
    revision: { header: 'ویرایش', type: 'count' },
    letterNumber: { header: 'شمارهٔ نامه', type: 'text', optional: true },
    letterDate: { header: 'تاریخ نامه', type: 'date', optional: true },
    /** Where it is another than the session's. */
    due: { header: 'مهلت ارسال', type: 'date', optional: true },
    /** Paragraphs separated by a line break; a line starting with «# » is a heading. */
    narrative: { header: 'متن گزارش', type: 'narrative' },
    /** Addresses of the figures printed large, one a line: `address|format|label`. */
    keyFigures: { header: 'ارقام کلیدی', type: 'narrative', optional: true, aliases: ['ارقام شاخص'] },
    /** What the secretariat asks of the department when it returns the report, or says when it accepts it. */
    note: { header: 'یادداشت دبیرخانه', type: 'text', optional: true },
    openness: opennessColumn,
  },
})
