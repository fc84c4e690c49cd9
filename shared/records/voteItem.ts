import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** A further item that a vote decides: of a block vote one ballot counts for each of its items. */
export const voteItem = defineTable({
  label: 'دستور رأی‌گیری یکجا',
  plural: 'دستورهای رأی‌گیری یکجا',
  library: { group: 'record', about: 'دستورهای دیگری که یک رأی‌گیری دربارهٔ آنها هم بوده است' },
  bundle: 'json',
  key: ['vote', 'agendaItem'],
  under: ['vote', 'agendaItem'],
  order: ['vote', 'agendaItem'],
  isUnprinted: true,
  phrase: ({ agendaItem }, names) => `«${names.nameOf('agendaItem', agendaItem)}» در رأی‌گیری یکجا`,
  columns: {
    vote: { header: 'رأی‌گیری', type: 'reference', to: 'vote' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    sample: sampleColumn,
  },
})
