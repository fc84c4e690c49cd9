import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/** A PDF that goes with an agenda item: what it is, not the file itself. */
export const attachment = defineTable({
  label: 'پیوست',
  plural: 'پیوست‌ها',
  library: {
    group: 'work',
    about: 'پرونده‌های همراه هر دستور: نام و چکیدهٔ هر پرونده ثبت می‌شود؛ خود آن هنوز در برنامه نگه داشته نمی‌شود',
  },
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  under: ['agendaItem'],
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    title: { header: 'عنوان', type: 'text' },
    file: { header: 'نام پرونده', type: 'text' },
    /** SHA-256 of the file, in hexadecimal. */
    sha256: { header: 'چکیدهٔ SHA-256', type: 'digest' },
    pages: { header: 'صفحه', type: 'count', optional: true },
    openness: opennessColumn,
  },
})
