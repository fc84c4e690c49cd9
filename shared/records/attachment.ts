import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/** A PDF or a picture that goes with an agenda item: what it is. The store keeps the file itself by its digest. */
export const attachment = defineTable({
  label: 'پیوست',
  plural: 'پیوست‌ها',
  library: {
    group: 'work',
    about:
      'پرونده‌های همراه هر دستور: PDF یا تصویر؛ خود پرونده کنار پایگاه داده نگه داشته می‌شود و در بستهٔ جلسه و پشتیبان هم می‌آید',
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
