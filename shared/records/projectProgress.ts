import { codeText } from '../persian/codeText.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** How much of a project's work is done on a day, to be held against how much of its money is spent. */
export const projectProgress = defineTable({
  label: 'پیشرفت طرح',
  plural: 'پیشرفت طرح‌ها',
  library: { group: 'budget', about: 'پیشرفت فیزیکی هر طرح در هر تاریخ، در برابر پول آن' },
  dashboard: 'budget',
  bundle: 'csv',
  key: ['line', 'on'],
  factLetter: 'ف',
  under: ['line'],
  when: 'on',
  phrase: ({ line }, names) => `پیشرفت ردیف ${codeText(line)} (${names.nameOf('budgetLine', line)})`,
  columns: {
    line: {
      header: 'کد ردیف',
      type: 'reference',
      to: 'budgetLine',
      aliases: ['کد', 'کد پروژه', 'ردیف بودجه', 'کد طرح'],
      beside: ['نام پروژه', 'عنوان پروژه', 'نام طرح', 'عنوان طرح', 'عنوان', 'شرح'],
    },
    on: { header: 'تاریخ', type: 'date', aliases: ['تاریخ گزارش'] },
    physical: { header: 'پیشرفت فیزیکی', type: 'decimal', unit: 'درصد', aliases: ['درصد پیشرفت فیزیکی', 'فیزیکی'] },
    planned: {
      header: 'پیشرفت برنامه‌ای',
      type: 'decimal',
      unit: 'درصد',
      optional: true,
      aliases: ['برنامه', 'درصد پیشرفت برنامه‌ای', 'پیشرفت زمان‌بندی'],
    },
    /** What all of the project is to cost, over all its years. */
    totalCost: {
      header: 'برآورد کل طرح',
      type: 'rial',
      unit: 'ریال',
      optional: true,
      aliases: ['کل اعتبار طرح', 'برآورد', 'برآورد پروژه'],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
