import { codeText } from '../persian/codeText.ts'
import { amountHeaderReader } from './amountHeader.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'
import { qualifierColumn } from './qualifier.ts'

/** An amount's phase is real: amounts of different phases are compared only with that caveat printed. */
export const phaseChoices = {
  proposed: 'پیشنهادی',
  approved: 'مصوب',
  revised: 'اصلاحی',
  /** What is added to the approved or revised budget. */
  supplementary: 'متمم',
  allocated: 'تخصیص',
  secured: 'تأمین اعتبار',
  actual: 'عملکرد',
  settled: 'تفریغ',
} as const
/** As budget papers head them (rules of municipal budgeting). */
const phaseWords: Readonly<Record<string, keyof typeof phaseChoices>> = {
  'مبلغ مصوب': 'approved',
  'اعتبار مصوب': 'approved',
  'بودجهٔ مصوب': 'approved',
  اصلاحیه: 'revised',
  اصلاح: 'revised',
  'بودجهٔ اصلاحی': 'revised',
  'اصلاح شده': 'revised',
  'تخصیص یافته': 'allocated',
  تخصیصی: 'allocated',
  'تخصیص اعتبار': 'allocated',
  'اعتبار تخصیص یافته': 'allocated',
  'هزینه شده': 'actual',
  'هزینهٔ قطعی': 'actual',
  هزینه: 'actual',
  'هزینه کرد': 'actual',
  'هزینه کرده': 'actual',
  'عملکرد قطعی': 'actual',
  'مصوب شورا': 'approved',
  'مصوب اولیه': 'approved',
  'تصویب شده': 'approved',
  'اعتبار اصلاحی': 'revised',
  'تخصیص داده شده': 'allocated',
  پیشنهاد: 'proposed',
  'مبلغ پیشنهادی': 'proposed',
  'بودجهٔ پیشنهادی': 'proposed',
  'پیشنهاد شده': 'proposed',
  'پیش بینی': 'proposed',
  برآورد: 'proposed',
  'بودجهٔ متمم': 'supplementary',
  'متمم بودجه': 'supplementary',
  'تأمین شده': 'secured',
  'ت اعتبار': 'secured',
  تعهد: 'secured',
  'تعهد شده': 'secured',
  'اعتبار تأمین شده': 'secured',
  وصولی: 'actual',
  'وصول شده': 'actual',
  پرداختی: 'actual',
  'تفریغ بودجه': 'settled',
  'تفریغ شده': 'settled',
}
export type Phase = keyof typeof phaseChoices

/** What a column of a wide table is headed by: «مصوب ۱۴۰۲». */
export const readAmountHeader = amountHeaderReader(phaseChoices, phaseWords)

/** An amount of a budget line in one fiscal year and one phase; grids and paper pivot them by year and phase. */
export const budgetAmount = defineTable({
  label: 'مبلغ',
  plural: 'مبالغ',
  library: { group: 'budget', about: 'مبلغ هر ردیف در هر سال و مرحله', completes: 'budgetLine' },
  bundle: 'csv',
  key: ['line', 'fiscalYear', 'phase'],
  factLetter: 'ب',
  under: ['line'],
  when: 'fiscalYear',
  inFirstBundles: true,
  phrase: ({ line, fiscalYear, phase }, names) =>
    `${phaseChoices[phase]} ${codeText(fiscalYear)}، ردیف ${codeText(line)} (${names.nameOf('budgetLine', line)})`,
  columns: {
    line: {
      header: 'کد ردیف',
      type: 'reference',
      to: 'budgetLine',
      aliases: ['کد', 'کد بودجه', 'شماره ردیف', 'ردیف بودجه', 'کد پروژه'],
      beside: ['شرح', 'شرح ردیف', 'عنوان', 'عنوان ردیف', 'نام ردیف', 'نام پروژه', 'موضوع'],
    },
    fiscalYear: { header: 'سال مالی', type: 'fiscalYear', aliases: ['سال'] },
    phase: {
      header: 'مرحله',
      type: 'choice',
      choices: phaseChoices,
      otherWords: phaseWords,
      aliases: ['نوع مبلغ', 'مرحله بودجه'],
    },
    amount: {
      header: 'مبلغ',
      type: 'rial',
      unit: 'ریال',
      aliases: ['اعتبار', 'مبلغ اعتبار'],
      spread: readAmountHeader,
    },
    qualifier: qualifierColumn,
    /** Until when money of a year under way is counted: of a quarter, of nine months, of the year to date. */
    asOf: { header: 'تا تاریخ', type: 'date', optional: true, aliases: ['منتهی به', 'تاریخ گزارش'] },
    /** Why it is far from what was approved, and what is done about it. */
    cause: { header: 'علت انحراف', type: 'text', optional: true, aliases: ['دلیل انحراف', 'علت مغایرت'] },
    step: { header: 'اقدام اصلاحی', type: 'text', optional: true, aliases: ['راهکار', 'اقدام لازم'] },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
