import { codeText } from '../persian/codeText.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** Words of the budget, after Iran's municipal budget classification. */
export const budgetClassChoices = {
  income: 'درآمد',
  expense: 'هزینه‌ای',
  capital: 'تملک دارایی سرمایه‌ای',
  financial: 'مالی',
} as const
const budgetClassWords: Readonly<Record<string, keyof typeof budgetClassChoices>> = {
  درآمدی: 'income',
  درآمدها: 'income',
  منابع: 'income',
  جاری: 'expense',
  هزینه: 'expense',
  'اعتبارات هزینه‌ای': 'expense',
  عمرانی: 'capital',
  سرمایه‌ای: 'capital',
  'تملک دارایی': 'capital',
  'تملک دارایی‌های سرمایه‌ای': 'capital',
  'تملک دارایی‌های مالی': 'financial',
}

export const budgetLine = defineTable({
  label: 'ردیف بودجه',
  plural: 'ردیف‌های بودجه',
  library: { group: 'budget', about: 'کد، شرح، برنامه و طبقهٔ هر ردیف' },
  dashboard: 'budget',
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ب',
  under: ['department'],
  inFirstBundles: true,
  phrase: ({ code, title }) => `ردیف ${codeText(code)}، ${title}`,
  columns: {
    code: {
      header: 'کد',
      type: 'code',
      aliases: ['کد ردیف', 'شماره ردیف', 'کد بودجه', 'ردیف بودجه', 'کد پروژه', 'کد طبقه‌بندی', 'کد حساب'],
    },
    title: {
      header: 'شرح',
      type: 'text',
      aliases: ['عنوان', 'شرح ردیف', 'نام پروژه', 'شرح عملیات', 'موضوع', 'نام ردیف', 'عنوان ردیف', 'عنوان پروژه'],
    },
    department: {
      header: 'واحد',
      type: 'reference',
      to: 'department',
      aliases: ['نام واحد', 'متولی', 'مجری', 'واحد مجری', 'دستگاه اجرایی'],
    },
    district: {
      header: 'منطقه',
      type: 'reference',
      to: 'district',
      optional: true,
      aliases: ['کد منطقه', 'نام منطقه'],
    },
    mission: { header: 'مأموریت', type: 'text', optional: true },
    programme: { header: 'برنامه', type: 'text', optional: true },
    project: { header: 'طرح/پروژه', type: 'text', optional: true, aliases: ['طرح', 'پروژه'] },
    class: {
      header: 'طبقه',
      type: 'choice',
      choices: budgetClassChoices,
      otherWords: budgetClassWords,
      aliases: ['نوع اعتبار', 'نوع ردیف'],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
