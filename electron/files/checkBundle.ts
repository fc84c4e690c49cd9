import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type BundlePlace, type BundleRow, placeOf } from './bundleRow.ts'

/** The keys of a bundle's records so far. */
export type BundleKeys = Map<RecordKind, KindKeys>

/**
 * The keys of one kind's records, each with its row or index. They are kept by their parts, which many records share: a
 * text for each of a hundred thousand readings would take more time and room than their rows.
 */
export class KindKeys {
  readonly #kind: RecordKind
  readonly #first: string
  readonly #rest: readonly string[]
  readonly #places = new Map<string, number | Map<string, number>>()

  constructor(kind: RecordKind) {
    const [first = 'code', ...rest] = tables[kind].key
    this.#kind = kind
    this.#first = first
    this.#rest = rest
  }

  /** Whether a record has this code, in a kind whose key is one code. */
  has(code: string): boolean {
    return this.#places.has(code)
  }

  /** Adds a record's key. @returns the place of the one that has it already */
  add(row: AnyRow, place: number): number | undefined {
    const [first, second] = this.#rest
    const begins = String(row[this.#first])
    if (first === undefined) return keep(this.#places, begins, place)
    let own = this.#places.get(begins)
    if (typeof own !== 'object') this.#places.set(begins, (own = new Map()))
    return keep(own, second === undefined ? String(row[first]) : keyOf(this.#kind, row), place)
  }
}

function keep(places: Map<string, number | Map<string, number>>, key: string, place: number): number | undefined {
  const known = places.get(key)
  if (typeof known === 'number') return known
  places.set(key, place)
  return undefined
}

/**
 * What no single row can tell: a key is one record's, and every code that is referred to is a record of the bundle.
 * @param keys those of the kinds before; the kind's own are added
 * @throws Problem of a key or a reference; rows before the fault have been given
 */
export function* checkedRows(kind: RecordKind, rows: Iterable<BundleRow>, keys: BundleKeys): Generator<BundleRow> {
  const own = new KindKeys(kind)
  keys.set(kind, own)
  const references = referencesOf(kind).map(({ column, to }) => ({ column, to, known: keys.get(to) }))
  const waiting: (() => void)[] = []
  for (const found of rows) {
    const { row, at } = found
    const first = own.add(row, 'number' in at ? at.number : at.index)
    if (first !== undefined) throw keyTwice(kind, keyOf(kind, row), at, first)
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

function keyTwice(kind: RecordKind, key: string, at: BundlePlace, first: number): Problem {
  const [place, table] = [placeOf(kind, at, tables[kind].key[0] ?? 'code'), tables[kind].label]
  return 'number' in at
    ? new Problem('key-twice-in-table', { table, key, row: first }, place)
    : new Problem('key-twice-in-bundle', { table, key }, place)
}

function unknownReference(to: RecordKind, code: string, place: ReturnType<typeof placeOf>): Problem {
  return new Problem('reference-not-in-bundle', { table: tables[to].label, code }, place)
}
