import { type Column, typeOf } from '../columnTypes/index.ts'
import { isoToJalali } from '../persian/jalaliCalendar.ts'
import { fold } from '../persian/normalise.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import { type AnyRow, columnsOf } from './record.ts'
import { referencesOf } from './references.ts'

/** Kinds that departments report: their records lie under a department, however far above. */
export const reportedKinds: readonly RecordKind[] = recordKinds.filter(
  kind => tables[kind].library !== 'own screen' && liesUnderDepartment(kind),
)

/** The columns by which a kind's records are a department's: its own, or those of what they lie under. */
export function ownersOf(kind: RecordKind): { column: string; to: RecordKind }[] {
  const { under = [] }: TableDefinition = tables[kind]
  return referencesOf(kind).filter(({ column, to }) => under.includes(column) && to !== kind)
}

function liesUnderDepartment(kind: RecordKind): boolean {
  return ownersOf(kind).some(({ to }) => to === 'department' || liesUnderDepartment(to))
}

/**
 * The columns of a kind in a department's form, by name. What is the same in all rows is left out: the department
 * itself, and a flag that none of them has.
 */
export function templateColumns(kind: RecordKind, rows: readonly AnyRow[]): [name: string, column: Column][] {
  const owner = ownersOf(kind).find(({ to }) => to === 'department')?.column
  return [...columnsOf(kind)].filter(([name, column]) => {
    if (name === owner) return false
    return column.type !== 'flag' || rows.some(row => row[name] === true)
  })
}

/** What every record of such a form has in the columns that it leaves out, as cells. */
export function templateShared(kind: RecordKind, department: string, given: readonly string[]): Record<string, string> {
  const missing = [...columnsOf(kind)].filter(([name]) => !given.includes(name))
  const owner = ownersOf(kind).find(({ to }) => to === 'department')?.column
  return Object.fromEntries(
    missing.flatMap(([name, column]) => {
      if (name === owner) return [[name, department]]
      return column.type === 'flag' ? [[name, typeOf(column).write(false, column)]] : []
    }),
  )
}

/** What stands under a header of a form: how its cells are filled. */
export function templateNote(column: Column): string {
  const { hint } = typeOf(column)
  return column.optional === true ? `${hint}؛ اختیاری` : hint
}

/** Judges whether a row is that of the notes: each of its cells says of its column what a form does. */
export function noteRowJudge(columns: readonly (Column | undefined)[]): (cells: readonly string[]) => boolean {
  const notes = columns.map(column => column && fold(templateNote(column)))
  const known = notes.filter(note => note !== undefined).length
  return cells => known > 1 && notes.every((note, i) => note === undefined || says(cells[i] ?? '', note))
}

/** A number is no note: most rows begin with one, and to fold a text costs more than all else that is asked of it. */
const says = (cell: string, note: string): boolean => cell !== '' && !/^[\d۰-۹]/.test(cell) && fold(cell) === note

/**
 * The part of a kind's records that its form begins with: of dated ones the last month or year that there is, and those
 * without a date.
 */
export class LastPeriod {
  readonly #column: string | undefined
  readonly #type: Column['type'] | undefined
  #latest = ''
  #rows: AnyRow[] = []
  #undated: AnyRow[] = []

  constructor(kind: RecordKind) {
    const { when }: TableDefinition = tables[kind]
    this.#column = when
    this.#type = when === undefined ? undefined : columnsOf(kind).get(when)?.type
  }

  add(row: AnyRow): void {
    const value = this.#column === undefined ? null : (row[this.#column] ?? null)
    const period = value === null ? '' : periodOf(String(value), this.#type)
    if (period === '') this.#undated.push(row)
    else if (period > this.#latest) {
      this.#latest = period
      this.#rows = [row]
    } else if (period === this.#latest) this.#rows.push(row)
  }

  get rows(): readonly AnyRow[] {
    return [...this.#undated, ...this.#rows]
  }
}

function periodOf(value: string, type: Column['type'] | undefined): string {
  if (type === 'date' || type === 'moment') return String(isoToJalali(value.slice(0, 10)).year)
  return type === 'month' ? value : value.slice(0, 4)
}
