import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** The tiers in which the city trains its people. */
export const audienceChoices = {
  workers: 'کارگران',
  staff: 'کارمندان',
  managers: 'مدیران',
  officials: 'مسئولان',
  citizens: 'شهروندان',
  students: 'دانش‌آموزان',
} as const
export type Audience = keyof typeof audienceChoices

/** As lists of departments call them. */
const audienceWords: Readonly<Record<string, Audience>> = {
  کارگر: 'workers',
  کارمند: 'staff',
  کارکنان: 'staff',
  پرسنل: 'staff',
  مدیر: 'managers',
  مسئول: 'officials',
  مسئولین: 'officials',
  شهروند: 'citizens',
  'عموم شهروندان': 'citizens',
  'عموم مردم': 'citizens',
  مردم: 'citizens',
  دانش‌آموز: 'students',
}

/** As they head the number of persons. */
const personsAliases = [
  'تعداد افراد',
  'تعداد شرکت‌کنندگان',
  'تعداد شرکت‌کننده',
  'شرکت‌کنندگان',
  'تعداد فراگیران',
  'فراگیران',
  'تعداد آموزش‌دیدگان',
  'آموزش‌دیدگان',
  'نفرات',
  'نفر',
]

export const training = defineTable({
  label: 'آموزش',
  plural: 'آموزش‌ها',
  library: { group: 'crisis', about: 'مخاطبان، ساعت و نفر' },
  dashboard: 'crisis',
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'آ',
  under: ['department'],
  when: 'date',
  inFirstBundles: true,
  fact: { date: 'date', unit: 'course', plural: 'دوره‌های آموزشی' },
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department', aliases: ['نام واحد'] },
    title: {
      header: 'عنوان دوره',
      type: 'text',
      aliases: ['نام دوره', 'عنوان', 'عنوان آموزش', 'نام آموزش', 'دوره', 'موضوع', 'موضوع دوره'],
    },
    date: {
      header: 'تاریخ',
      type: 'date',
      aliases: [
        'تاریخ برگزاری',
        'تاریخ دوره',
        'تاریخ اجرا',
        'روز برگزاری',
        'زمان برگزاری',
        'تاریخ شروع',
        'تاریخ آغاز',
        'شروع دوره',
      ],
    },
    audience: {
      header: 'مخاطب',
      type: 'choice',
      choices: audienceChoices,
      otherWords: audienceWords,
      aliases: ['مخاطبان', 'مخاطبین', 'گروه مخاطب', 'گروه هدف', 'جامعهٔ هدف', 'رده'],
    },
    hours: {
      header: 'مدت',
      type: 'decimal',
      unit: 'ساعت',
      optional: true,
      isSummed: true,
      aliases: ['مدت دوره', 'مدت آموزش', 'ساعت', 'ساعت دوره', 'ساعت آموزش', 'تعداد ساعت'],
    },
    persons: {
      header: 'تعداد نفرات',
      type: 'count',
      unit: 'نفر',
      optional: true,
      isSummed: true,
      aliases: ['شمار افراد', ...personsAliases],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
