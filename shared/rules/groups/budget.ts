import type { Rule } from '../rule.ts'
import { read } from './written.ts'

/** The year of the budget, and its parts. */
export const budgetRules = {
  budgetSubmission: {
    label: 'تقدیم بودجهٔ شهرداری به شورا',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('10-30', ['municipality', '۶۷']),
  },
  budgetApproval: {
    label: 'تصویب و ابلاغ بودجه',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('12-01', ['municipality', '۶۷'], ['financial', '۲۷']),
  },
  settlementSubmission: {
    label: 'تقدیم تفریغ بودجه',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('02-31', ['municipality', '۶۷']),
  },
  settlementApproval: {
    label: 'تصویب تفریغ بودجه',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('03-31', ['municipality', '۶۷']),
  },
  budgetYearEnd: {
    label: 'پایان پرداخت تعهدهای سال پیش',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('02-15', ['financial', '۲۴']),
  },
  constructionPart: {
    label: 'کمترین سهم عمرانی بودجه',
    group: 'budget',
    type: 'part',
    rows: read('0.40', ['municipality', '۶۸']),
  },
  budgetShift: {
    label: 'بیشترین جابه‌جایی اعتبار بی‌اصلاح بودجه',
    group: 'budget',
    type: 'part',
    rows: read('0.10', ['financial', '۲۸']),
  },
} as const satisfies Readonly<Record<string, Rule>>
