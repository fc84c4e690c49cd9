import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/** What an item of the agenda is. */
export const agendaItemKindChoices = {
  report: 'گزارش',
  bill: 'لایحه',
  proposal: 'طرح',
  notice: 'تذکر',
  speech: 'نطق پیش از دستور',
  other: 'سایر',
} as const

export const agendaItem = defineTable({
  label: 'دستور جلسه',
  plural: 'دستورهای جلسه',
  library: 'own screen',
  named: 'title',
  bundle: 'json',
  key: ['code'],
  under: ['session'],
  order: ['position'],
  columns: {
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    position: { header: 'ردیف', type: 'count', isPosition: true },
    kind: { header: 'نوع', type: 'choice', choices: agendaItemKindChoices },
    title: { header: 'عنوان', type: 'text' },
    presenter: { header: 'ارائه‌دهنده', type: 'reference', to: 'office', optional: true },
    minutes: { header: 'زمان', type: 'count', unit: 'دقیقه', optional: true },
    openness: opennessColumn,
  },
})
