import { type Column, typeOf } from '../../columnTypes/index.ts'
import type { Block, Cell, TableColumn } from '../../document.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import type { TableDefinition } from '../../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { type AnyRow, columnsOf, rowsOf } from '../../tables/record.ts'
import { referencesOf } from '../../tables/references.ts'
import { recordCell } from '../recordCell.ts'
import { anchorIn, type SectionBuild, type SessionBuild, type SessionContext } from './section.ts'

/** More rows than this are the business of a section of their own; what is left out is said under the table. */
const mostRows = 150

/** Columns that say whose a row is or how it may be shown; they are not printed as columns. */
const unprinted: ReadonlySet<string> = new Set(['department', 'session', 'openness', 'sample'])

/** Kinds under a department, directly or through another kind, that no section prints. */
export function otherKinds(printed: readonly RecordKind[]): RecordKind[] {
  return unprintedKinds(printed).filter(kind => wayTo('department', kind) !== undefined)
}

/** The same of kinds under a session or its agenda items, and under no department. */
export function otherSessionKinds(printed: readonly RecordKind[]): RecordKind[] {
  return unprintedKinds(printed).filter(
    kind => wayTo('session', kind) !== undefined && wayTo('department', kind) === undefined,
  )
}

function unprintedKinds(printed: readonly RecordKind[]): RecordKind[] {
  const known = new Set(printed)
  return recordKinds.filter(kind => {
    const { isUnprinted }: TableDefinition = tables[kind]
    return !known.has(kind) && isUnprinted !== true
  })
}

/**
 * The reference column through which a record lies under one of another kind, and the kind it names; undefined for
 * none.
 */
function wayTo(top: RecordKind, kind: RecordKind): { column: string; to: RecordKind } | undefined {
  const { under = [] }: TableDefinition = tables[kind]
  return referencesOf(kind).find(
    ({ column, to }) => under.includes(column) && to !== kind && (to === top || wayTo(top, to) !== undefined),
  )
}

/** Tells the code of a record's department; undefined when what it lies under is missing. */
function ownerOf(session: Session, kind: RecordKind): (row: AnyRow) => string | undefined {
  const way = wayTo('department', kind)
  if (way === undefined) return () => undefined
  const { column, to } = way
  if (to === 'department') return row => String(row[column])
  const ownerOfParent = ownerOf(session, to)
  const owners = new Map(rowsOf(session.rows, to).map(parent => [parent['code'], ownerOfParent(parent)]))
  return row => owners.get(row[column] ?? null)
}

/** A plain table, from its column list, of each of these kinds that the department has records of. */
export function otherRecords(kinds: readonly RecordKind[]): SectionBuild {
  return context =>
    kinds.flatMap(kind => {
      const owner = ownerOf(context.session, kind)
      const rows = rowsOf(context.session.rows, kind).filter(row => owner(row) === context.department.code)
      const anchor = anchorIn(context, `records/${kind}`)
      return plainTable(context, { kind, rows, anchor, of: context.department.name })
    })
}

/** The same of kinds that lie under the session itself or its agenda items. */
export function otherSessionRecords(kinds: readonly RecordKind[]): SessionBuild {
  return context =>
    kinds.flatMap(kind =>
      plainTable(context, { kind, rows: rowsOf(context.session.rows, kind), anchor: `records/${kind}`, of: 'جلسه' }),
    )
}

interface PlainTable {
  kind: RecordKind
  rows: readonly AnyRow[]
  anchor: string
  /** Whose records they are, in the label of their fact code. */
  of: string
}

function plainTable({ session, codes }: SessionContext, { kind, rows, anchor, of }: PlainTable): Block[] {
  if (rows.length === 0) return []
  const { label, factLetter }: TableDefinition = tables[kind]
  const columns = [...columnsOf(kind)].filter(
    ([name]) => !unprinted.has(name) && rows.some(row => row[name] !== null && row[name] !== ''),
  )
  const rest = rows.length - mostRows
  return [
    { kind: 'heading', level: 2, text: label, anchor },
    {
      kind: 'table',
      ...(factLetter === undefined ? {} : { fact: codes.table(kind, `${label}، ${of}`, rows) }),
      columns: columns.map(([, column]) => tableColumn(column)),
      rows: rows.slice(0, mostRows).map(row => recordCells(session, row, columns, session.isClosed(kind, row))),
    },
    ...(rest > 0 ? [restNote(rest)] : []),
  ]
}

function tableColumn(column: Column): TableColumn {
  const { header, unit } = column
  const { nature } = typeOf(column)
  return {
    header: unit === undefined ? header : `${header} (${unit})`,
    align: nature === 'number' ? 'number' : 'text',
    width: nature === 'words' ? 'share' : 'fit',
  }
}

/** A row's cells; «غیرعلنی» and «نمونه» stand after the first one that is a text. */
function recordCells(session: Session, row: AnyRow, columns: readonly [string, Column][], closed: boolean): Cell[] {
  const marks = `${closed ? ' – غیرعلنی' : ''}${row['sample'] === true ? ' (نمونه)' : ''}`
  const named = Math.max(
    0,
    columns.findIndex(([, { type }]) => type === 'text'),
  )
  return columns.map(([name, column], at) => {
    const cell = recordCell(session, column, row[name] ?? null)
    return at === named && marks !== '' ? { text: [...cell.text, { text: marks }] } : cell
  })
}

function restNote(rest: number): Block {
  const text = toPersianDigits(`${rest} ردیف دیگر در پرونده‌های جلسه هست و اینجا نیامده است.`)
  return { kind: 'paragraph', role: 'note', text: [{ text }] }
}
