import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** How a drill is held. */
export const drillKindChoices = { tabletop: 'دورمیزی', operational: 'عملیاتی', cyber: 'سایبری' } as const
export type DrillKind = keyof typeof drillKindChoices

/** As lists of departments call them. */
const drillKindWords: Readonly<Record<string, DrillKind>> = {
  'دور میزی': 'tabletop',
  ستادی: 'tabletop',
  میدانی: 'operational',
}

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
    title: {
      header: 'عنوان',
      type: 'text',
      aliases: ['عنوان رزمایش', 'نام رزمایش', 'عنوان مانور', 'نام مانور', 'مانور', 'موضوع', 'شرح'],
    },
    date: {
      header: 'تاریخ',
      type: 'date',
      aliases: [
        'تاریخ برگزاری',
        'تاریخ رزمایش',
        'تاریخ مانور',
        'تاریخ اجرا',
        'روز برگزاری',
        'زمان برگزاری',
        'تاریخ شروع',
      ],
    },
    kind: {
      header: 'نوع',
      type: 'choice',
      choices: drillKindChoices,
      otherWords: drillKindWords,
      aliases: ['نوع رزمایش', 'نوع مانور'],
    },
    hazard: {
      header: 'مخاطره',
      type: 'text',
      aliases: ['نوع مخاطره', 'سناریو', 'نوع حادثه', 'نوع بحران', 'نوع تهدید'],
    },
    partners: {
      header: 'همکاران',
      type: 'text',
      optional: true,
      aliases: ['دستگاه‌های همکار', 'سازمان‌های همکار', 'نهادهای همکار', 'دستگاه‌های شرکت‌کننده'],
    },
    participants: {
      header: 'شرکت‌کنندگان',
      type: 'count',
      unit: 'نفر',
      optional: true,
      aliases: ['تعداد شرکت‌کنندگان', 'تعداد شرکت‌کننده', 'تعداد نفرات', 'تعداد افراد', 'نفرات', 'نفر'],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
