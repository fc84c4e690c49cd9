import { type Phase, phaseChoices } from '../domain/budget.ts'
import { parsePeriod } from '../domain/period.ts'
import type { AnyRow } from '../domain/record.ts'
import { columnsOf } from '../domain/record.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import type { Session } from '../session/session.ts'
import type { Column } from '../tables/column.ts'
import { type RecordKind, tables } from '../tables/index.ts'
import type { Where } from './finding.ts'

/** A record as people call it: «گزارش مدیریت بحران», «تخصیص ۱۴۰۱ ردیف ۱۰۱۲ (پدافند غیرعامل)». */
export function recordName(data: Session, { kind, code }: Pick<Where, 'kind' | 'code'>): string {
  const row = data.find(kind, code)
  if (row === undefined) return `${tables[kind].label} ${isolate(toPersianDigits(code))}`
  return names[kind]?.(row, data) ?? `${tables[kind].label} «${ownName(row, code)}»`
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

const names: Partial<Record<RecordKind, (row: AnyRow, data: Session) => string>> = {
  session: row => `جلسهٔ ${digits(row['numberInTerm'])}`,
  report: (row, data) => `گزارش ${data.nameOf('department', String(row['department']))}`,
  statement: (row, data) =>
    `سخن ${data.nameOf('office', String(row['speaker']))} در «${data.nameOf('agendaItem', String(row['agendaItem']))}»`,
  budgetLine: row => `ردیف ${digits(row['code'])}، ${row['title']}`,
  budgetAmount: (row, data) =>
    `${phaseChoices[row['phase'] as Phase]} ${digits(row['fiscalYear'])}، ردیف ${digits(row['line'])} (${data.nameOf('budgetLine', String(row['line']))})`,
  indicatorValue: (row, data) =>
    `شاخص «${data.nameOf('indicator', String(row['indicator']))}»، ${parsePeriod(String(row['period'])).label}، ${data.nameOf('district', String(row['district']))}`,
  lineIndicatorLink: (row, data) =>
    `پیوند ردیف ${digits(row['line'])} و شاخص «${data.nameOf('indicator', String(row['indicator']))}»`,
  energyAccount: row => `اشتراک ${digits(row['code'])}، ${row['site']}`,
  acceptance: row => `پذیرش ${digits(row['code'])}`,
}
