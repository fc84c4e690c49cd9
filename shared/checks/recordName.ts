import { type Phase, phaseChoices } from '../domain/budget.ts'
import { parsePeriod } from '../domain/period.ts'
import type { AnyRow } from '../domain/record.ts'
import { columnsOf } from '../domain/record.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import type { Column } from '../tables/column.ts'
import { type RecordKind, tables } from '../tables/index.ts'
import type { Where } from './finding.ts'
import { type RecordIndex, recordIndex } from './recordIndex.ts'

/** A record as people call it: «گزارش مدیریت بحران», «تخصیص ۱۴۰۱ ردیف ۱۰۱۲ (پدافند غیرعامل)». */
export function recordName(data: SessionData, { kind, code }: Pick<Where, 'kind' | 'code'>): string {
  const index = recordIndex(data)
  const row = index.find(kind, code)
  if (row === undefined) return `${tables[kind].label} ${isolate(toPersianDigits(code))}`
  return names[kind]?.(row, index) ?? `${tables[kind].label} «${ownName(row, code)}»`
}

/** The Persian header of a field. */
export function fieldName({ kind, field }: Pick<Where, 'kind' | 'field'>): string {
  const column: Column | undefined = columnsOf(kind).get(field)
  return column?.header ?? field
}

function ownName(row: AnyRow, code: string): string {
  const name = row['name'] ?? row['title'] ?? row['site']
  return typeof name === 'string' ? name : isolate(toPersianDigits(code))
}

const digits = (code: unknown) => isolate(toPersianDigits(String(code)))

const names: Partial<Record<RecordKind, (row: AnyRow, index: RecordIndex) => string>> = {
  session: row => `جلسهٔ ${digits(row['numberInTerm'])}`,
  report: (row, index) => `گزارش ${index.nameOf('department', String(row['department']))}`,
  statement: (row, index) =>
    `سخن ${index.nameOf('office', String(row['speaker']))} در «${index.nameOf('agendaItem', String(row['agendaItem']))}»`,
  budgetLine: row => `ردیف ${digits(row['code'])}، ${row['title']}`,
  budgetAmount: (row, index) =>
    `${phaseChoices[row['phase'] as Phase]} ${digits(row['fiscalYear'])}، ردیف ${digits(row['line'])} (${index.nameOf('budgetLine', String(row['line']))})`,
  indicatorValue: (row, index) =>
    `شاخص «${index.nameOf('indicator', String(row['indicator']))}»، ${parsePeriod(String(row['period'])).label}، ${index.nameOf('district', String(row['district']))}`,
  lineIndicatorLink: (row, index) =>
    `پیوند ردیف ${digits(row['line'])} و شاخص «${index.nameOf('indicator', String(row['indicator']))}»`,
  energyAccount: row => `اشتراک ${digits(row['code'])}، ${row['site']}`,
  acceptance: row => `پذیرش ${digits(row['code'])}`,
}
