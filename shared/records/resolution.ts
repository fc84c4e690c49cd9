import { codeText } from '../persian/codeText.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What the council decided, with the number that it goes by. */
export const resolution = defineTable({
  label: 'مصوبه',
  plural: 'مصوبه‌ها',
  library: { group: 'record', about: 'مصوبه‌ها، شماره و متن آنها' },
  bundle: 'json',
  key: ['code'],
  under: ['agendaItem', 'vote'],
  order: ['agendaItem', 'serial'],
  isUnprinted: true,
  phrase: ({ number }) => `مصوبهٔ ${codeText(number)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    /** The vote that carried it. */
    vote: { header: 'رأی‌گیری', type: 'reference', to: 'vote' },
    /** Counted in the scope that the council chose. */
    serial: { header: 'ردیف شماره', type: 'count' },
    number: { header: 'شمارهٔ مصوبه', type: 'text' },
    date: { header: 'تاریخ', type: 'date' },
    title: { header: 'عنوان', type: 'text' },
    /** A paragraph a line: «ماده واحده», «تبصرهٔ ۱». */
    text: { header: 'متن مصوبه', type: 'narrative' },
    /** «با قید …»: what the council stressed. */
    emphasis: { header: 'قید تأکید', type: 'text', optional: true },
    addressee: { header: 'گیرنده', type: 'text', optional: true },
    /** Of the letter that tells it, where it is known: {letter} of the number's pattern. */
    letterNumber: { header: 'شمارهٔ نامهٔ ابلاغ', type: 'text', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
