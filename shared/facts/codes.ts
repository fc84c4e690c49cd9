import { toPersianDigits } from '../persian/digits.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'
import type { Fact } from './fact.ts'
import { factRows } from './factRows.ts'
import { seriesSource } from './seriesSource.ts'
import { sourceOfRows } from './source.ts'

/** What the sources section says of a code: a figure's fact, or a whole table's rows. */
export type Cited = Pick<Fact, 'address' | 'label' | 'sample' | 'rows' | 'source' | 'closed'> & {
  /**
   * How many records of each kind a table rests on, its own first; its `rows` are fewer when they name the accounts of
   * thousands of bills.
   */
  records?: { kind: RecordKind; count: number }[]
  /** Codes of the figures that a growth or ratio was worked out from. */
  from?: string[]
}

/** Rows of other kinds that a table's numbers rest on: the values behind a count of indicators. */
export type Basis = Partial<Record<RecordKind, readonly AnyRow[]>>

/** Gives the figures of one document their codes, «ب۱», «ر۲», in the order they are first printed. */
export class FactCodes {
  readonly #session: Session
  readonly #cited = new Map<string, { code: string; fact: Cited }>()
  readonly #used = new Map<string, number>()

  /** @param session what the document is made from; tables' sources are read from its changes */
  constructor(session: Session) {
    this.#session = session
  }

  /** The figure's code. */
  of(fact: Cited): string {
    const kind = fact.address.slice(0, fact.address.indexOf('/'))
    return this.#code(fact.address, letterOf(kind), () => fact)
  }

  /** The code of a growth or ratio: its own, which leads to those of the figures it was worked out from. */
  ofComputed(fact: Cited, from: readonly Cited[]): string {
    return this.of({ ...fact, from: from.map(each => this.of(each)) })
  }

  /**
   * One code for a table or chart of many rows of a kind, and of the rows of other kinds that its numbers rest on. The
   * same label and kind has the same code again.
   * @param of the session whose rows they are; the document's own when left out
   */
  table(
    kind: RecordKind,
    label: string,
    rows: readonly AnyRow[],
    basis: Basis = {},
    of: Session = this.#session,
  ): string {
    const address = `${kind}/*`
    return this.#code(`${address} ${label}`, letterOf(kind), () => {
      const parts = [{ kind, rows }, ...entriesOf(basis)].filter((part, at) => at === 0 || part.rows.length > 0)
      const sample = parts.some(part => part.rows.some(row => row['sample'] === true))
      const found = restingOn(of, parts)
      const closed = found.rows.some(({ openness }) => openness === 'closed')
      const records = parts.map(part => ({ kind: part.kind, count: part.rows.length }))
      return { address, label, sample, records, closed, ...found }
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

interface Part {
  kind: RecordKind
  rows: readonly AnyRow[]
}

function entriesOf(basis: Basis): Part[] {
  return recordKinds.flatMap(kind => {
    const rows = basis[kind]
    return rows === undefined ? [] : [{ kind, rows }]
  })
}

/** The rows of all parts and where they came from; of a series, the records that its rows lie under. */
function restingOn(session: Session, parts: readonly Part[]): Pick<Cited, 'rows' | 'source'> {
  const [bulk, plain] = [parts.filter(({ kind }) => isBulk(kind)), parts.filter(({ kind }) => !isBulk(kind))]
  const own = plain.flatMap(rowsOfPart)
  const found = [...bulk.flatMap(part => parentsOf(session, part)), ...own]
  const sources = [
    ...bulk.map(({ kind, rows }) => seriesSource(session, { kind, rows, fields: [...columnsOf(kind).keys()] })),
    ...(own.length === 0 && bulk.length > 0 ? [] : [sourceOfRows(session, own)]),
  ]
  return {
    rows: factRows(session, found),
    source: {
      text: sources.map(({ text }) => text).join('؛ '),
      fields: sources.flatMap(({ fields }) => fields),
    },
  }
}

const rowsOfPart = ({ kind, rows }: Part) => rows.map(row => ({ kind, row }))

/** A series' table rests on the records its rows lie under: a bill is as closed as its account. */
function parentsOf(session: Session, { kind, rows }: Part): { kind: RecordKind; row: AnyRow }[] {
  const { under = [] }: TableDefinition = tables[kind]
  const columns = columnsOf(kind)
  return under.flatMap(name => {
    const column = columns.get(name)
    if (column?.type !== 'reference') return []
    const codes = new Set(rows.map(row => row[name]))
    const to = column.to as RecordKind
    return rowsOf(session.rows, to).flatMap(row => (codes.has(row['code'] ?? null) ? [{ kind: to, row }] : []))
  })
}

function isBulk(kind: RecordKind): boolean {
  const { bulk }: TableDefinition = tables[kind]
  return bulk === true
}

function letterOf(kind: string): string {
  const table: TableDefinition | undefined = new Map(Object.entries(tables)).get(kind)
  if (table?.factLetter === undefined) throw new RangeError(`Records of kind ${kind} have no fact codes`)
  return table.factLetter
}
