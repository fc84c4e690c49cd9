import { type AnyRow, columnsOf, rowsOf } from '../domain/record.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { TableDefinition } from '../tables/column.ts'
import { type RecordKind, tables } from '../tables/index.ts'
import type { Fact } from './fact.ts'
import { factRows } from './factRows.ts'
import { seriesSource } from './seriesSource.ts'
import { sourceOf } from './source.ts'

/** What the sources section says of a code: a figure's fact, or a whole table's rows. */
export type Cited = Pick<Fact, 'address' | 'label' | 'sample' | 'rows' | 'source' | 'closed'> & {
  /** How many records a table has; its `rows` are fewer when they name the accounts of thousands of bills. */
  records?: number
}

/** Gives the figures of one document their codes, «ب۱», «ر۲», in the order they are first printed. */
export class FactCodes {
  readonly #data: SessionData
  readonly #cited = new Map<string, { code: string; fact: Cited }>()
  readonly #used = new Map<string, number>()

  /** @param data what the document is made from; tables' sources are read from its changes */
  constructor(data: SessionData) {
    this.#data = data
  }

  /** The figure's code. A growth or ratio has its first fact's code: cite its two facts, not itself. */
  of(fact: Cited): string {
    const kind = fact.address.slice(0, fact.address.indexOf('/'))
    return this.#code(fact.address, letterOf(kind), () => fact)
  }

  /** One code for a table or chart of many rows of a kind. The same label and kind has the same code again. */
  table(kind: RecordKind, label: string, rows: readonly AnyRow[]): string {
    const address = `${kind}/*`
    return this.#code(`${address} ${label}`, letterOf(kind), () => {
      const sample = rows.some(row => row['sample'] === true)
      const found = isSeries(kind) ? seriesTable(this.#data, kind, rows) : wholeTable(this.#data, kind, rows)
      const closed = found.rows.some(({ openness }) => openness === 'closed')
      return { address, label, sample, records: rows.length, closed, ...found }
    })
  }

  /** Every code given so far with what it stands for, in the order they were first used. */
  list(): { code: string; fact: Cited }[] {
    return [...this.#cited.values()]
  }

  #code(identity: string, letter: string, cite: () => Cited): string {
    const known = this.#cited.get(identity)
    if (known !== undefined) return known.code
    const number = (this.#used.get(letter) ?? 0) + 1
    this.#used.set(letter, number)
    const code = letter + toPersianDigits(String(number))
    this.#cited.set(identity, { code, fact: cite() })
    return code
  }
}

function wholeTable(data: SessionData, kind: RecordKind, rows: readonly AnyRow[]): Pick<Cited, 'rows' | 'source'> {
  const columns = [...columnsOf(kind).keys()]
  const cells = rows.flatMap(row => columns.map(field => ({ kind, row, field })))
  const found = rows.map(row => ({ kind, row }))
  return { rows: factRows(data, found), source: sourceOf(data.changes, cells) }
}

/** A series' table rests on the records its rows lie under: a bill is as closed as its account. */
function seriesTable(data: SessionData, kind: RecordKind, rows: readonly AnyRow[]): Pick<Cited, 'rows' | 'source'> {
  const { under = [] }: TableDefinition = tables[kind]
  const columns = columnsOf(kind)
  const parents = under.flatMap(name => {
    const column = columns.get(name)
    if (column?.type !== 'reference') return []
    const codes = new Set(rows.map(row => row[name]))
    const to = column.to as RecordKind
    return rowsOf(data.rows, to).flatMap(row => (codes.has(row['code'] ?? null) ? [{ kind: to, row }] : []))
  })
  return { rows: factRows(data, parents), source: seriesSource(data, { kind, rows, fields: [...columns.keys()] }) }
}

function isSeries(kind: RecordKind): boolean {
  const { series }: TableDefinition = tables[kind]
  return series === true
}

function letterOf(kind: string): string {
  const table: TableDefinition | undefined = new Map(Object.entries(tables)).get(kind)
  if (table?.factLetter === undefined) throw new RangeError(`Records of kind ${kind} have no fact codes`)
  return table.factLetter
}
