import { datedKinds } from '../../shared/facts/factKinds.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { fiscalYearOf } from '../../shared/persian/fiscalYear.ts'
import { isoToJalali } from '../../shared/persian/jalali.ts'
import { monthCode, parsePeriod, periodAfter } from '../../shared/quantities/period.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import type { Row } from '../../shared/records/index.ts'
import { tables } from '../../shared/records/index.ts'
import type { LaterRecord } from '../../shared/session/laterRecord.ts'
import type { Access } from './access.ts'
import { listRecords } from './records.ts'

/** No day that a record can have comes after it. */
const end = '9999-12-31'

/**
 * Records of the session's departments that are read by their days and come after it. What is dated after an older
 * session is the business of the next.
 */
export async function laterRecords(
  store: Access,
  session: Row<'session'>,
  departments: readonly string[],
): Promise<LaterRecord[]> {
  const sessions = await listRecords(store, 'session')
  if (sessions.some(({ date }) => date > session.date)) return []
  const later: LaterRecord[] = []
  for (const [kind, { date: column }] of datedKinds) {
    const { when, named }: TableDefinition = tables[kind]
    if (when !== column) continue
    for (const record of await store.driver.records(kind, [{ column, from: session.date, to: end }])) {
      const row: Readonly<Record<string, unknown>> = record
      const [day, department] = [String(row[column]), String(row['department'])]
      if (day > session.date && departments.includes(department))
        later.push({ kind, name: String(row[named ?? 'code']), day })
    }
  }
  return [
    ...later,
    ...(await laterBills(store, session, departments)),
    ...(await laterValues(store, session, departments)),
  ]
}

/** Bills of months that begin after the session, one for each month: a file may bring thousands. */
async function laterBills(
  store: Access,
  session: Row<'session'>,
  departments: readonly string[],
): Promise<LaterRecord[]> {
  const { year, month: own } = isoToJalali(session.date)
  const next = periodAfter(parsePeriod(monthCode(year, own))).text
  const readings = await store.driver.records('energyReading', [{ column: 'month', from: next, to: last }])
  if (readings.length === 0) return []
  const accounts = await listRecords(store, 'energyAccount')
  const sites = new Map(accounts.flatMap(one => (departments.includes(one.department) ? [[one.code, one.site]] : [])))
  const months = Map.groupBy(
    readings.filter(({ account }) => sites.has(account)),
    ({ month }) => month,
  )
  return [...months].map(([month, bills]): LaterRecord => {
    const site = sites.get(bills[0]?.account ?? '') ?? ''
    const name = bills.length === 1 ? site : toPersianDigits(`${site} و ${bills.length - 1} اشتراک دیگر`)
    return { kind: 'energyReading', name, day: parsePeriod(month).from }
  })
}

/** What an indicator is said to have reached in a period that begins after the session. */
async function laterValues(
  store: Access,
  session: Row<'session'>,
  departments: readonly string[],
): Promise<LaterRecord[]> {
  const from = String(fiscalYearOf(session.date))
  const told = await store.driver.records('indicatorValue', [{ column: 'period', from, to: last }])
  const values = told.filter(({ actual, period }) => actual !== null && parsePeriod(period).from > session.date)
  if (values.length === 0) return []
  const indicators = new Map((await listRecords(store, 'indicator')).map(one => [one.code, one]))
  return values.flatMap(({ indicator, period }): LaterRecord[] => {
    const { department, title } = indicators.get(indicator) ?? {}
    const isOwn = department !== undefined && departments.includes(department)
    return isOwn ? [{ kind: 'indicatorValue', name: title ?? indicator, day: parsePeriod(period).from }] : []
  })
}

/** Codes of months, and of one year's periods and the next one's, sort as the periods do. */
const last = '9999'
