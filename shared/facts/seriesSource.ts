import type { RecordKind } from '../records/index.ts'
import { changesOfKind } from '../session/changesOfKind.ts'
import type { Session } from '../session/session.ts'
import type { Change } from '../tables/change.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, rowsOf } from '../tables/record.ts'
import type { SeriesCells } from './reading.ts'
import { describeOrigins, type FactSource, isSameContent, lastChange, type OriginRows, originOf } from './source.ts'

/** Where a record of a series came from: the file that brought it, and its changes since. */
interface SeriesOrigin {
  /** Which of the import batches; -1 for none. */
  file: number
  /** Row of that file. */
  place: number
  changes: readonly Change[]
}

const unknown: SeriesOrigin = { file: -1, place: 0, changes: [] }

/**
 * The source of a number that is read from thousands of rows: files with their rows, and edits by hand, most of the
 * rows first. The rows are not named one by one.
 */
export function seriesSource(session: Session, { kind, rows, fields }: SeriesCells): FactSource {
  const origins = originsOf(session, kind)
  const groups = new Map<string, OriginRows>()
  const add = (origin: string, row: number | null) => {
    let group = groups.get(origin)
    if (group === undefined) {
      group = { origin, rows: [], records: 0 }
      groups.set(origin, group)
    }
    group.records++
    if (row !== null) group.rows.push(row)
  }
  const names = new Map(
    session.importBatches.map(({ who, at, file }, i) => [i, originOf({ who, at, file: { name: file } })]),
  )
  for (const row of rows) {
    const { file, place, changes } = origins.get(row) ?? unknown
    const edit = changes.length === 0 ? undefined : editOf(session.importBatches[file]?.at ?? '', changes, fields)
    if (edit !== undefined) add(originOf(setterOf(edit)), edit.origin?.row ?? null)
    else add(names.get(file) ?? originOf(null), file === unknown.file ? null : place)
  }
  const origin = [...groups.values()].sort((a, b) => b.records - a.records)
  return { text: describeOrigins(origin), fields: [] }
}

/** The latest change since the file's arrival that set any of the fields. */
function editOf(since: string, changes: readonly Change[], fields: readonly string[]): Change | undefined {
  const later = changes.filter(({ at }) => at >= since)
  const [first] = later
  // What somebody changed and took back is the file's again.
  if (first !== undefined && isSameContent(first.before, later.at(-1)?.after ?? null)) return undefined
  const edits = new Set(fields.map(field => lastChange(later, field)))
  return later.findLast(change => edits.has(change))
}

function setterOf({ who, at, origin }: Change) {
  return { who, at, file: origin && { name: origin.file, sheet: origin.sheet } }
}

/** Every record of a kind is looked up in the files once, however many facts ask. */
const known = () => new Map<RecordKind, Origins>()
type Origins = ReadonlyMap<AnyRow, SeriesOrigin>

function originsOf(session: Session, kind: RecordKind): Origins {
  const kinds = session.deriveOfRows(known)
  let origins = kinds.get(kind)
  if (origins === undefined) {
    origins = findOrigins(session, kind)
    kinds.set(kind, origins)
  }
  return origins
}

function findOrigins(session: Session, kind: RecordKind): Origins {
  const rows = rowsOf(session.rows, kind)
  const changes = changesOfKind(session, kind)
  // A later file brings a record again: it is the one that counts.
  const files = session.importBatches
    .flatMap((importBatch, file) => (importBatch.kind === kind ? [{ importBatch, file }] : []))
    .sort((a, b) => (a.importBatch.at < b.importBatch.at ? 1 : -1))
  const origins = new Map<AnyRow, SeriesOrigin>()
  if (files.length > 0 || changes.size > 0)
    for (const row of rows) {
      const key = keyOf(kind, row)
      const found = files.find(({ importBatch }) => importBatch.rows.has(key))
      const place = found?.importBatch.rows.get(key) ?? unknown.place
      origins.set(row, { file: found?.file ?? unknown.file, place, changes: changes.get(key) ?? unknown.changes })
    }
  return origins
}
