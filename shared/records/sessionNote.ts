import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What minutes tell besides the items of the agenda. */
export const sessionNoteChoices = {
  guest: 'مدعو',
  correspondence: 'نامهٔ قرائت‌شده',
  occurrence: 'رویداد',
  closing: 'سخن پایانی',
} as const

export const sessionNote = defineTable({
  label: 'یادداشت جلسه',
  plural: 'یادداشت‌های جلسه',
  library: { group: 'record', about: 'مدعوان، نامه‌های قرائت‌شده، رویدادها و سخنان پایانی' },
  bundle: 'json',
  key: ['code'],
  under: ['session'],
  order: ['session', 'position'],
  isUnprinted: true,
  phrase: ({ kind }) => `${sessionNoteChoices[kind]} جلسه`,
  columns: {
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    position: { header: 'ردیف', type: 'count' },
    kind: { header: 'نوع', type: 'choice', choices: sessionNoteChoices },
    text: { header: 'متن', type: 'text' },
    at: { header: 'زمان', type: 'moment', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
