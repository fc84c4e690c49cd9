import { unitChoices } from '../quantities/unit.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** How far ahead a measure looks. */
export const horizonChoices = { short: 'کوتاه‌مدت', mid: 'میان‌مدت', long: 'بلندمدت' } as const
export type Horizon = keyof typeof horizonChoices

/** Where it stands. */
export const measureStatusChoices = {
  planned: 'برنامه‌ریزی‌شده',
  underway: 'در دست اجرا',
  done: 'پایان‌یافته',
  stopped: 'متوقف',
} as const
export type MeasureStatus = keyof typeof measureStatusChoices

/** As lists of departments call them. */
const measureStatusWords: Readonly<Record<string, MeasureStatus>> = {
  'شروع نشده': 'planned',
  'آغاز نشده': 'planned',
  'انجام نشده': 'planned',
  'در دست برنامه‌ریزی': 'planned',
  'در حال اجرا': 'underway',
  'در حال انجام': 'underway',
  'در دست اقدام': 'underway',
  'در جریان': 'underway',
  'انجام شد': 'done',
  'انجام شده': 'done',
  'اجرا شد': 'done',
  'اجرا شده': 'done',
  'تکمیل شده': 'done',
  'خاتمه یافته': 'done',
  'تمام شده': 'done',
  'به پایان رسیده': 'done',
  'متوقف شده': 'stopped',
}

/** What a department does or plans to do about something, by horizon. Saving and baseline are of one year. */
export const measure = defineTable({
  label: 'اقدام',
  plural: 'اقدام‌ها',
  library: { group: 'work', about: 'کوتاه‌مدت تا بلندمدت، با هزینه و صرفه‌جویی' },
  dashboard: 'energy',
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'م',
  under: ['department'],
  when: 'startsOn',
  spans: [['startsOn', 'endsOn']],
  columns: {
    code: { header: 'کد', type: 'code' },
    department: {
      header: 'واحد',
      type: 'reference',
      to: 'department',
      aliases: ['نام واحد', 'مسئول', 'مجری', 'متولی', 'واحد مجری', 'مسئول اجرا', 'مسئول پیگیری'],
    },
    title: {
      header: 'عنوان',
      type: 'text',
      aliases: ['عنوان اقدام', 'شرح اقدام', 'نام اقدام', 'اقدام', 'شرح', 'عنوان پروژه', 'نام پروژه', 'عنوان طرح'],
    },
    horizon: { header: 'افق', type: 'choice', choices: horizonChoices, aliases: ['بازه', 'بازهٔ زمانی'] },
    partners: { header: 'نهادهای مؤثر', type: 'text', optional: true },
    baseline: { header: 'مبنا', type: 'decimal', optional: true },
    saving: {
      header: 'صرفه‌جویی موردانتظار',
      type: 'decimal',
      optional: true,
      aliases: [
        'صرفه‌جویی',
        'صرفه‌جویی سالانه',
        'صرفه‌جویی سالیانه',
        'میزان صرفه‌جویی',
        'میزان صرفه‌جویی سالانه',
        'میزان صرفه‌جویی سالیانه',
        'صرفه‌جویی پیش‌بینی‌شده',
      ],
    },
    /** Of baseline and saving. */
    unit: { header: 'واحد اندازه‌گیری', type: 'choice', choices: unitChoices, optional: true, aliases: ['یکا'] },
    cost: {
      header: 'هزینه',
      type: 'rial',
      unit: 'ریال',
      optional: true,
      isSummed: true,
      aliases: ['اعتبار', 'برآورد هزینه', 'هزینهٔ برآوردی', 'اعتبار مورد نیاز', 'هزینهٔ اجرا'],
    },
    status: {
      header: 'وضعیت',
      type: 'choice',
      choices: measureStatusChoices,
      otherWords: measureStatusWords,
      aliases: ['وضعیت اجرا', 'آخرین وضعیت', 'وضعیت اقدام', 'وضعیت پروژه', 'وضعیت طرح'],
    },
    startsOn: {
      header: 'آغاز',
      type: 'date',
      optional: true,
      aliases: ['شروع', 'تاریخ شروع', 'تاریخ آغاز', 'زمان شروع', 'زمان آغاز'],
    },
    endsOn: {
      header: 'پایان',
      type: 'date',
      optional: true,
      aliases: ['تاریخ پایان', 'خاتمه', 'تاریخ خاتمه', 'زمان پایان', 'زمان خاتمه', 'تاریخ اتمام'],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
