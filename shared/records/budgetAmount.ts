import { phaseChoices, phaseWords } from '../domain/budget.ts'
import { codeText } from '../persian/codeText.ts'
import { defineTable } from './column.ts'
import { opennessColumn, sampleColumn } from './openness.ts'
import { qualifierChoices } from './qualifier.ts'

/** An amount of a budget line in one fiscal year and one phase; grids and paper pivot them by year and phase. */
export const budgetAmount = defineTable({
  label: 'مبلغ',
  plural: 'مبالغ',
  library: { group: 'budget', about: 'مبلغ هر ردیف در هر سال و مرحله' },
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
    },
    fiscalYear: { header: 'سال مالی', type: 'fiscalYear', aliases: ['سال'] },
    phase: {
      header: 'مرحله',
      type: 'choice',
      choices: phaseChoices,
      otherWords: phaseWords,
      aliases: ['نوع مبلغ', 'مرحله بودجه'],
    },
    amount: { header: 'مبلغ', type: 'rial', unit: 'ریال', aliases: ['اعتبار', 'مبلغ اعتبار'] },
    qualifier: { header: 'قطعیت', type: 'choice', choices: qualifierChoices },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
