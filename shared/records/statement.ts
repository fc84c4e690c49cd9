import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** A quotation from the chamber: printed as said, never re-rendered when a fact changes. */
export const statement = defineTable({
  label: 'اظهار',
  plural: 'اظهارات',
  library: { group: 'work', about: 'سخن گویندگان، چنان‌که گفته شد' },
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  under: ['agendaItem'],
  order: ['agendaItem', 'position'],
  phrase: ({ speaker, agendaItem }, names) =>
    `سخن ${names.nameOf('office', speaker)} در «${names.nameOf('agendaItem', agendaItem)}»`,
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    position: { header: 'ردیف', type: 'count', isPosition: true },
    speaker: { header: 'گوینده', type: 'reference', to: 'office' },
    text: { header: 'متن', type: 'text' },
    /** Addresses of the facts whose numbers it quotes, one a line. */
    quotes: { header: 'نشانی ارقام', type: 'narrative', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
