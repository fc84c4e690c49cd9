import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** What happens to an item of the agenda in the session. */
export const itemEventChoices = {
  started: 'آغاز',
  ended: 'پایان',
  postponed: 'تأخیر',
  withdrawn: 'پس گرفتن',
  read: 'قرائت',
} as const

export const itemEvent = defineTable({
  label: 'رویداد دستور',
  plural: 'رویدادهای دستور',
  library: { group: 'record', about: 'آغاز، پایان، تأخیر و پس گرفتن هر دستور' },
  bundle: 'json',
  key: ['code'],
  under: ['agendaItem'],
  order: ['agendaItem', 'position'],
  isUnprinted: true,
  phrase: ({ kind, agendaItem }, names) => `${itemEventChoices[kind]} «${names.nameOf('agendaItem', agendaItem)}»`,
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    position: { header: 'ردیف', type: 'count' },
    kind: { header: 'رویداد', type: 'choice', choices: itemEventChoices },
    at: { header: 'زمان', type: 'moment' },
    note: { header: 'توضیح', type: 'text', optional: true },
    sample: sampleColumn,
  },
})
