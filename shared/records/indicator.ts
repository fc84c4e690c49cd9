import { unitChoices } from '../quantities/unit.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What an indicator measures, in performance budgeting's words. */
export const indicatorTypeChoices = {
  input: 'ورودی',
  output: 'خروجی',
  efficiency: 'کارایی',
  outcome: 'پیامد',
} as const
/** Which way an indicator should move. */
const directionChoices = { higher: 'افزایشی', lower: 'کاهشی' } as const
/** As they were called until now, in files that people keep. */
const otherDirections = { 'بیشتر بهتر': 'higher', 'کمتر بهتر': 'lower' } as const

/** Which earlier period tells whether it became better: a seasonal indicator is compared with the same season. */
const comparisonChoices = { prior: 'دورهٔ پیش', lastYear: 'دورهٔ مشابه سال پیش' } as const

/** How often it is measured. */
export const frequencyChoices = {
  yearly: 'سالانه',
  nineMonths: 'نه‌ماهه',
  half: 'نیم‌ساله',
  quarterly: 'فصلی',
  monthly: 'ماهانه',
} as const
const frequencyWords: Readonly<Record<string, keyof typeof frequencyChoices>> = {
  سالیانه: 'yearly',
  '۱۲ ماهه': 'yearly',
  'دوازده ماهه': 'yearly',
  '۹ ماهه': 'nineMonths',
  'شش ماهه': 'half',
  '۶ ماهه': 'half',
  نیمسال: 'half',
  'سه ماهه': 'quarterly',
  '۳ ماهه': 'quarterly',
  ماهیانه: 'monthly',
}

/** What a department is measured by; its targets and actuals are indicator values. */
export const indicator = defineTable({
  label: 'شاخص',
  plural: 'شاخص‌ها',
  library: { group: 'indicators', about: 'نام، واحد اندازه‌گیری، جهت و مسئول هر شاخص' },
  dashboard: 'indicators',
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ش',
  under: ['department'],
  sortedByName: true,
  columns: {
    code: { header: 'کد', type: 'code', aliases: ['کد شاخص'] },
    title: { header: 'نام شاخص', type: 'text', aliases: ['عنوان', 'شاخص', 'عنوان شاخص'] },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    type: { header: 'نوع', type: 'choice', choices: indicatorTypeChoices },
    unit: { header: 'واحد اندازه‌گیری', type: 'choice', choices: unitChoices, aliases: ['یکا'] },
    direction: { header: 'جهت', type: 'choice', choices: directionChoices, otherWords: otherDirections },
    frequency: { header: 'تناوب', type: 'choice', choices: frequencyChoices, otherWords: frequencyWords },
    owner: { header: 'مسئول', type: 'reference', to: 'office', optional: true },
    /** An efficiency indicator without values of its own is these two divided, period by period. */
    numerator: { header: 'صورت نسبت', type: 'reference', to: 'indicator', optional: true },
    denominator: { header: 'مخرج نسبت', type: 'reference', to: 'indicator', optional: true },
    /** Percent of the target by which it may be missed and still count as met; 10 when empty. */
    tolerance: { header: 'حد مجاز انحراف', type: 'decimal', unit: 'درصد', optional: true, aliases: ['رواداری'] },
    /** The prior period when empty. */
    comparedWith: {
      header: 'مبنای مقایسه',
      type: 'choice',
      choices: comparisonChoices,
      optional: true,
      otherWords: { 'سال پیش': 'lastYear', 'مشابه سال قبل': 'lastYear', 'دورهٔ قبل': 'prior' },
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
