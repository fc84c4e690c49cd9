import { findBillHeader } from '../../shared/bills/billHeader.ts'
import { csvKinds } from '../../shared/domain/bundle.ts'
import { fold } from '../../shared/persian/normalise.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { findTop } from '../../shared/tables/findTable.ts'
import { namedColumns, readHeader } from '../../shared/tables/readHeader.ts'

/**
 * What a table's rows are, by its name and its headers: a name that says a kind goes first, then an export of
 * electricity bills, which is of readings, then the kind whose columns all have their headers. Nothing is guessed:
 * undefined where two kinds fit alike, or none.
 * @param names of the sheet and the file
 * @param topOf the first rows, as the kind's columns part them
 * @param shared columns that every row has besides its own
 */
export function kindOfTable(
  names: readonly string[],
  topOf: (kind: RecordKind) => readonly (readonly string[])[],
  shared: (kind: RecordKind) => readonly string[],
): { kind: RecordKind; by: 'name' | 'headers' } | undefined {
  if (
    names.every(name => csvKinds.every(kind => !saysKind(name, kind))) &&
    findBillHeader(topOf('energyReading')) !== undefined
  )
    return { kind: 'energyReading', by: 'headers' }
  const fits = csvKinds.flatMap(kind => {
    const { columns }: TableDefinition = tables[kind]
    const top = findTop(columns, topOf(kind))
    if (top.header === undefined) return []
    const isWhole = reads(kind, [...shared(kind).map(name => columns[name]?.header ?? name), ...top.cells])
    return [{ kind, isWhole, named: namedColumns(top.columns).size }]
  })
  const byName = fits.filter(({ kind }) => names.some(name => saysKind(name, kind)))
  const whole = fits.filter(({ isWhole }) => isWhole)
  const [best, next] = (byName.length > 0 ? byName : whole.length > 0 ? whole : fits).toSorted(
    (a, b) => b.named - a.named,
  )
  if (best === undefined || best.named === next?.named) return undefined
  return { kind: best.kind, by: byName.length > 0 ? 'name' : 'headers' }
}

function saysKind(name: string, kind: RecordKind): boolean {
  const { label, plural } = tables[kind]
  const said = fold(name.replace(/\.[a-z]+$/i, ''))
  return [kind, label, plural].some(known => fold(known) === said)
}

function reads(kind: RecordKind, titles: readonly string[]): boolean {
  try {
    readHeader(kind, titles, {})
    return true
  } catch (cause) {
    if (cause instanceof Problem) return false
    throw cause
  }
}
