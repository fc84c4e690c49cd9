import { type RecordKind, recordKinds } from '../records/index.ts'
import type { Change } from '../tables/change.ts'
import type { AnyRow } from '../tables/record.ts'
import type { SessionData } from './sessionData.ts'

/** Columns that people type prose into, of kinds that no fact is made of. */
const words: Partial<Record<RecordKind, ReadonlySet<string>>> = {
  report: new Set(['narrative', 'keyFigures']),
  statement: new Set(['text']),
}

/** Whether two sessions differ in the words of their reports and statements, and in the log of those, alone. */
export function differInWordsAlone(one: SessionData, other: SessionData): boolean {
  return (
    one.code === other.code &&
    one.importBatches === other.importBatches &&
    one.closedReports === other.closedReports &&
    one.resolutionsElsewhere === other.resolutionsElsewhere &&
    one.earlierAbsences === other.earlierAbsences &&
    one.laterRecords === other.laterRecords &&
    recordKinds.every(kind => isSameButWords(words[kind], one.rows[kind], other.rows[kind])) &&
    isSameLog(one.changes, other.changes)
  )
}

function isSameButWords(
  free: ReadonlySet<string> | undefined,
  rows: readonly AnyRow[],
  others: readonly AnyRow[],
): boolean {
  if (rows === others) return true
  if (free === undefined || rows.length !== others.length) return false
  return rows.every((row, i) => {
    const other = others[i]
    if (row === other || other === undefined) return row === other
    return Object.keys({ ...row, ...other }).every(column => free.has(column) || row[column] === other[column])
  })
}

function isSameLog(changes: readonly Change[], others: readonly Change[]): boolean {
  if (changes === others) return true
  const [own, next] = [changes, others].map(log => log.filter(({ kind }) => words[kind] === undefined))
  return own?.length === next?.length && own?.every((change, i) => change === next?.[i]) === true
}
