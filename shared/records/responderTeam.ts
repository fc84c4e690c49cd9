import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** A neighbourhood's volunteer responders; coverage is teams ÷ neighbourhoods. */
export const responderTeam = defineTable({
  label: 'گروه امدادیاران',
  plural: 'گروه‌های امدادیار',
  library: { group: 'crisis', about: 'گروه هر محله و اعضای آن' },
  dashboard: 'crisis',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'گ',
  under: ['department'],
  inFirstBundles: true,
  fact: { date: 'formedOn', unit: 'team', plural: 'گروه‌های امدادیار', lasts: true, covers: 'neighbourhood' },
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    neighbourhood: { header: 'محله', type: 'reference', to: 'neighbourhood', aliases: ['نام محله'] },
    formedOn: { header: 'تاریخ تشکیل', type: 'date' },
    members: { header: 'تعداد اعضا', type: 'count', unit: 'نفر', optional: true, aliases: ['شمار اعضا'] },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
