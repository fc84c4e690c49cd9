import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/**
 * What the presenter wants of one slide of a session: where it stands, whether it is left out, what is said at it, and
 * of a chart that stands in no report that it is there at all. One for a slide that is not there any more does no harm.
 */
export const slideChoice = defineTable({
  label: 'تنظیم اسلاید',
  plural: 'تنظیم‌های اسلایدها',
  library: 'own screen',
  bundle: 'json',
  key: ['code'],
  under: ['session', 'agendaItem'],
  order: ['session', 'slide'],
  isUnprinted: true,
  goesAlong: true,
  phrase: ({ slide }) => `تنظیم اسلاید «${slide}»`,
  columns: {
    /** Follows from session and slide: see `slideChoiceCode`. */
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    /** The item that the slide belongs to: it closes what it closes. */
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem', optional: true },
    /** Its address in the deck. */
    slide: { header: 'اسلاید', type: 'text' },
    /** Of a chart that the presenter has put into the deck. */
    chart: { header: 'نمودار افزوده', type: 'text', optional: true },
    /** Its place among those that have one; others follow the slide that they follow by themselves. */
    position: { header: 'ترتیب', type: 'count', optional: true },
    hidden: { header: 'پنهان', type: 'flag' },
    /** What the presenter says, a paragraph a line, with figures as references. */
    notes: { header: 'یادداشت ارائه‌کننده', type: 'narrative', optional: true },
    openness: opennessColumn,
  },
})
