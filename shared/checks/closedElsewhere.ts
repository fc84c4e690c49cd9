import { typeOf } from '../columnTypes/index.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { type Period, parsePeriod } from '../quantities/period.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import type { ClosedReport } from '../session/closedReport.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'
import { defineCheck, type Found } from './finding.ts'

/** More kinds of rows, or closed reports, than this are only counted. */
const mostNamed = 3

/**
 * A department's rows do not say which of its reports they were entered for. Where it has given a closed report to
 * another session, its open rows of that time may belong to it: somebody has to look, close what does, and accept the
 * rest with a reason. Until then the session has no public edition; another row, or another closed report, asks again.
 */
export const closedElsewhere = defineCheck('closed-elsewhere', 'گزارش غیرعلنی همین واحد در جلسهٔ دیگر', session => {
  const reports = Map.groupBy(session.closedReports ?? [], ({ department }) => department)
  if (reports.size === 0) return []
  const rows = openRows(session)
  return [...reports].flatMap(([department, own]): Found[] => {
    const periods = own.map(({ period }) => parsePeriod(period))
    const doubtful = (rows.get(department) ?? []).filter(row => mayFallIn(row, periods))
    return doubtful.length === 0 ? [] : [finding(session, department, own, doubtful)]
  })
})

interface OpenRow {
  kind: RecordKind
  key: string
  row: AnyRow
}

/** Open rows by their departments. Bills are many and lie under accounts, which are looked at instead. */
function openRows(session: Session): Map<string, OpenRow[]> {
  const rows = departmentKinds.flatMap(kind =>
    rowsOf(session.rows, kind)
      .filter(row => !session.isClosed(kind, row))
      .map(row => ({ kind, key: keyOf(kind, row), row })),
  )
  return Map.groupBy(rows, ({ kind, key }) => session.departmentOf(kind, key) ?? '')
}

/** Kinds whose records lie under a department, at whatever depth. */
const departmentKinds = recordKinds.filter(kind => {
  const { bulk }: TableDefinition = tables[kind]
  return bulk !== true && kind !== 'department' && liesUnderDepartment(kind)
})

function liesUnderDepartment(kind: RecordKind): boolean {
  const { under = [] }: TableDefinition = tables[kind]
  return [...columnsOf(kind)].some(
    ([name, column]) =>
      column.type === 'reference' &&
      under.includes(name) &&
      column.to !== kind &&
      (column.to === 'department' || liesUnderDepartment(column.to as RecordKind)),
  )
}

/** What has no date may be of any time. */
function mayFallIn({ kind, row }: OpenRow, periods: readonly Period[]): boolean {
  const { when, columns }: TableDefinition = tables[kind]
  const value = when === undefined ? null : (row[when] ?? null)
  if (when === undefined || value === null) return true
  const column = columns[when]
  const isDay = column !== undefined && typeOf(column).dates === 'day'
  const { from, to } = isDay ? { from: String(value), to: String(value) } : parsePeriod(String(value))
  return periods.some(period => from <= period.to && period.from <= to)
}

function finding(
  session: Session,
  department: string,
  reports: readonly ClosedReport[],
  rows: readonly OpenRow[],
): Found {
  const name = session.nameOf('department', department)
  const report = session.rows.report.find(one => one.department === department)
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => `${own.length} ${tables[kind].label}`)
  const given = reports.map(
    ({ numberInTerm, date, period }) =>
      `جلسهٔ ${numberInTerm} (${formatJalaliDate(date, 'long')}، گزارش ${parsePeriod(period).label})`,
  )
  return {
    severity: 'error',
    where:
      report === undefined
        ? { kind: 'department', key: department, field: 'code' }
        : { kind: 'report', key: report.code, field: 'openness' },
    message: toPersianDigits(
      `واحد «${name}» به ${named(given)} گزارش غیرعلنی داده است و ${rows.length} ردیف آن که شاید از همان گزارش باشد در این جلسه علنی است: ${named(kinds)}.`,
    ),
    remedy:
      'ردیف‌هایی را که از گزارش غیرعلنی است غیرعلنی کنید؛ اگر باقی علنی است این مورد را با دلیل بپذیرید. تا آن زمان نسخهٔ علنی تهیه نمی‌شود.',
    evidence: [
      ...reports.map(({ numberInTerm, period }) => `${numberInTerm} ${period}`),
      ...rows.map(({ kind, key }) => `${kind}/${key}`),
    ]
      .sort()
      .join('\n'),
  }
}

function named(all: readonly string[]): string {
  const rest = all.length - mostNamed
  return rest > 0 ? `${all.slice(0, mostNamed).join('، ')} و ${rest} مورد دیگر` : all.join('، ')
}
