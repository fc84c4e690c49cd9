import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** How a drill is held. */
export const drillKindChoices = { tabletop: 'دورمیزی', operational: 'عملیاتی', cyber: 'سایبری' } as const
export type DrillKind = keyof typeof drillKindChoices

export const drill = defineTable({
  label: 'رزمایش',
  plural: 'رزمایش‌ها',
  library: { group: 'crisis', about: 'روز، نوع، مخاطره و شرکت‌کنندگان' },
  dashboard: 'crisis',
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ر',
  under: ['department'],
  when: 'date',
  inFirstBundles: true,
  fact: { date: 'date', unit: 'drill', plural: 'رزمایش‌ها' },
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department', aliases: ['نام واحد'] },
    title: { header: 'عنوان', type: 'text', aliases: ['عنوان رزمایش', 'موضوع'] },
    date: { header: 'تاریخ', type: 'date', aliases: ['تاریخ برگزاری'] },
    kind: { header: 'نوع', type: 'choice', choices: drillKindChoices, aliases: ['نوع رزمایش'] },
    hazard: { header: 'مخاطره', type: 'text', aliases: ['نوع مخاطره'] },
    partners: { header: 'همکاران', type: 'text', optional: true },
    participants: {
      header: 'شرکت‌کنندگان',
      type: 'count',
      unit: 'نفر',
      optional: true,
      aliases: ['تعداد شرکت‌کنندگان', 'تعداد نفرات'],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
