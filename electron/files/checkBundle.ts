import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type BundlePlace, type BundleRow, placeOf } from './bundleRow.ts'

/** The keys of a bundle's records so far, each with its row or index. */
export type BundleKeys = Map<RecordKind, Map<string, number>>

/**
 * What no single row can tell: a key is one record's, and every code that is referred to is a record of the bundle.
 * @param keys those of the kinds before; the kind's own are added
 * @throws Problem of a key or a reference; rows before the fault have been given
 */
export function* checkedRows(kind: RecordKind, rows: Iterable<BundleRow>, keys: BundleKeys): Generator<BundleRow> {
  const own = new Map<string, number>()
  keys.set(kind, own)
  const references = referencesOf(kind).map(({ column, to }) => ({ column, to, known: keys.get(to) }))
  const waiting: (() => void)[] = []
  for (const found of rows) {
    const { row, at } = found
    takeKey(kind, own, keyOf(kind, row), at)
    for (const { column, to, known } of references) {
      const code = row[column] ?? null
      if (code === null || known?.has(String(code))) continue
      const problem = () => unknownReference(to, String(code), placeOf(kind, at, column))
      // A record of the same kind may stand below.
      if (to !== kind) throw problem()
      waiting.push(() => {
        if (!own.has(String(code))) throw problem()
      })
    }
    yield found
  }
  for (const check of waiting) check()
}

function takeKey(kind: RecordKind, own: Map<string, number>, key: string, at: BundlePlace): void {
  const first = own.get(key)
  if (first !== undefined) {
    const [place, table] = [placeOf(kind, at, tables[kind].key[0] ?? 'code'), tables[kind].label]
    throw 'number' in at
      ? new Problem('key-twice-in-table', { table, key, row: first }, place)
      : new Problem('key-twice-in-bundle', { table, key }, place)
  }
  own.set(key, 'number' in at ? at.number : at.index)
}

function unknownReference(to: RecordKind, code: string, place: ReturnType<typeof placeOf>): Problem {
  return new Problem('reference-not-in-bundle', { table: tables[to].label, code }, place)
}
