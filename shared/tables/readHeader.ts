import { normalise, withoutHostileControls } from '../persian/normalise.ts'
import { spoiltLetters } from '../persian/spoiltLetters.ts'
import { type CellPlaces, placeOfCell } from '../problems/place.ts'
import { Problem } from '../problems/problem.ts'
import type { Columns, TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import { headerKey, headerParts, longestHeader, unmarked } from './headerText.ts'

/** What a column of somebody's file holds: which of the kind's columns, and the unit its header names. */
export interface HeaderColumn {
  name: string
  unit?: string
  /** What its header says of other columns for all cells under it: a year and a phase. */
  under?: Readonly<Record<string, string>>
  /** As the file calls it, where several stand for one of the kind's. */
  title?: string
}

/** Null for a column that is left out: somebody chose so, or it only numbers the rows. */
export type FileColumn = HeaderColumn | null | undefined

/** How a header that names none of the kind's columns is taken: nobody's table is refused for a column of its own. */
export type UnknownHeaders = 'refused' | 'leftOut'

/** Names of the kind's columns, a file column each, as somebody chose them; null leaves a file column out. */
export type ChosenColumns = readonly (string | null)[]

/**
 * Finds the kind's columns in a header row: by header, alias or code, whatever their order; «مبلغ (تومان)» names a
 * unit.
 * @param chosen takes the place of looking for them by their names
 * @param unknown 'leftOut' where somebody is told which columns they are, see {@link unknownHeaders}
 * @returns a column a cell; undefined for a cell without a name, which spreadsheets leave beside a table: nothing may
 *   stand under it
 * @throws Problem for an unknown, repeated or missing column
 */
export function readHeader(
  kind: RecordKind,
  cells: readonly string[],
  place: CellPlaces,
  chosen?: ChosenColumns,
  unknown: UnknownHeaders = 'refused',
): FileColumn[] {
  const table: TableDefinition = tables[kind]
  const all = guessHeader(table.columns, cells)
  const guessed = unknown === 'leftOut' ? withoutWeaker(table.columns, cells, all) : all
  const found = cells.map((cell, i): FileColumn => {
    const name = chosen === undefined ? guessed[i]?.name : chosen[i]
    if (name == null) {
      if (chosen !== undefined || guessed[i] === null) return null
      if (normalise(cell.slice(0, longestHeader)) === '') return undefined
    } else if (Object.hasOwn(table.columns, name)) {
      if (guessed[i]?.name === name) return guessed[i]
      const { unit } = headerParts(cell)
      return unit === undefined ? { name } : { name, unit }
    }
    // In its own letters and digits, so that it is found in the file.
    const field = withoutHostileControls(cell.slice(0, longestHeader)).replace(/\s+/g, ' ').trim().slice(0, 40)
    if (isSpoilt(field)) throw new Problem('header-spoilt', {}, placeOfCell(place, i, field))
    if (unknown === 'leftOut' && name == null) return null
    const known = Object.values(table.columns).map(({ header }) => header)
    throw new Problem('header-unknown', { table: table.label, known }, placeOfCell(place, i, field))
  })
  for (const [name, { header, optional, lacking }] of Object.entries(table.columns)) {
    const wrong = howOften(found, name)
    if (wrong === 'twice') throw new Problem('header-twice', {}, placeOfCell(place, -1, header))
    if (wrong === 'missing' && optional === undefined)
      throw new Problem(lacking ?? 'header-missing', {}, placeOfCell(place, -1, header))
  }
  return found
}

/** The columns that a header row names, also those that its cells say for all under them. */
export function namedColumns(header: readonly FileColumn[]): Set<string> {
  return new Set(header.flatMap(column => (column == null ? [] : [column.name, ...Object.keys(column.under ?? {})])))
}

/**
 * Headers of somebody's table that are left out, in their own letters: those that name none of the kind's columns, or
 * one that another names better.
 */
export function unknownHeaders(kind: RecordKind, cells: readonly string[]): string[] {
  const { columns }: TableDefinition = tables[kind]
  const all = guessHeader(columns, cells)
  const taken = withoutWeaker(columns, cells, all)
  const said = cells.map(cell => withoutHostileControls(cell.slice(0, longestHeader)).replace(/\s+/g, ' ').trim())
  return said.filter((cell, i) => cell !== '' && (all[i] === undefined || (taken[i] === null && all[i] !== null)))
}

/** Of several headers that name one column, the one that comes first among its names: «نام محل» before «نشانی». */
function withoutWeaker(columns: Columns, cells: readonly string[], guessed: readonly FileColumn[]): FileColumn[] {
  const rankOf = (i: number): number => {
    const { name, under } = guessed[i] ?? {}
    const column = columns[name ?? '']
    if (name === undefined || column === undefined || under !== undefined) return -1
    const { cell, bare } = headerParts(cells[i] ?? '')
    const keys = new Set([cell, bare].map(text => headerKey(unmarked(text))))
    return [name, column.header, ...(column.aliases ?? [])].findIndex(one => keys.has(headerKey(one)))
  }
  const ranks = guessed.map((_, i) => rankOf(i))
  const best = new Map<string, number>()
  guessed.forEach((column, i) => {
    const rank = ranks[i] ?? -1
    if (column != null && rank >= 0) best.set(column.name, Math.min(rank, best.get(column.name) ?? rank))
  })
  return guessed.map((column, i) =>
    column != null && (ranks[i] ?? -1) > (best.get(column.name) ?? Infinity) ? null : column,
  )
}

/** «Ú©Ø¯», «??»: what an encoding has made of a header. */
const isSpoilt = (header: string) => /^[?\s]*\?\?[?\s]*$/.test(header) || spoiltLetters(header).length > 0

/**
 * A column may come several times, each for other values of others; those come by its headers alone then, by all of
 * them.
 */
function howOften(header: readonly FileColumn[], name: string): 'once' | 'twice' | 'missing' {
  const own = header.flatMap(column => (column?.name === name ? [JSON.stringify(column.under ?? null)] : []))
  const spread = header.flatMap(column => (column?.under === undefined ? [] : [column.under]))
  const given = spread.filter(under => Object.hasOwn(under, name))
  const isMixed = own.includes('null') && own.length > 1
  if (isMixed || new Set(own).size < own.length || (own.length > 0 && given.length > 0)) return 'twice'
  if (own.length > 0) return 'once'
  return given.length > 0 && given.length === spread.length ? 'once' : 'missing'
}

/**
 * The columns that a file's headers name, undefined for the others. What only numbers the rows («ردیف») is null where
 * no column has that name, or where another cell names the column better than by such an alias.
 */
export function guessHeader(columns: Columns, cells: readonly string[]): FileColumn[] {
  const names = namesOf(columns)
  const found = cells.map((written): FileColumn => {
    const { cell, bare, unit } = headerParts(written)
    const whole = names.get(headerKey(cell)) ?? names.get(headerKey(unmarked(cell)))
    const name = whole ?? names.get(headerKey(bare)) ?? names.get(headerKey(unmarked(bare)))
    if (name === undefined) {
      if ([cell, unmarked(cell)].some(text => rowNumbers.has(headerKey(text)))) return null
      const under = spreadOver(columns, cell)
      return under ?? withUnit(spreadOver(columns, bare), unit)
    }
    return whole !== undefined || unit === undefined ? { name } : { name, unit }
  })
  return besideCodes(columns, cells, found).map((column, i) => {
    if (column == null || !rowNumbers.has(headerKey(cells[i] ?? ''))) return column
    return found.some((other, j) => j !== i && other?.name === column.name) ? null : column
  })
}

/** The column that a header is for one value of others, and those: «مصوب ۱۴۰۲». */
function spreadOver(columns: Columns, header: string): HeaderColumn | undefined {
  for (const [name, { spread }] of Object.entries(columns)) {
    const under = spread?.(header)
    if (under !== undefined)
      return Object.keys(under).length === 0 ? { name } : { name, under, title: normalise(header).replace(/\s+/g, ' ') }
  }
  return undefined
}

const withUnit = (column: HeaderColumn | undefined, unit: string | undefined): HeaderColumn | undefined =>
  column === undefined || unit === undefined ? column : { ...column, unit }

/**
 * Names of records beside their codes are passed over; where no cell has the codes, the first of them names the
 * records.
 */
function besideCodes(columns: Columns, cells: readonly string[], found: readonly FileColumn[]): FileColumn[] {
  const named = new Set(found.flatMap(column => column?.name ?? []))
  return found.map((column, i) => {
    if (column !== undefined) return column
    const key = headerKey(unmarked(cells[i] ?? ''))
    for (const [name, one] of Object.entries(columns)) {
      if (one.type !== 'reference' || one.beside?.some(title => headerKey(title) === key) !== true) continue
      if (named.has(name)) return null
      named.add(name)
      return { name }
    }
    return undefined
  })
}

const knownNames = new WeakMap<Columns, ReadonlyMap<string, string>>()

/** What names each column, folded; a header goes before another column's alias. */
function namesOf(columns: Columns): ReadonlyMap<string, string> {
  const known = knownNames.get(columns)
  if (known !== undefined) return known
  const entries = Object.entries(columns)
  const aliases = entries.flatMap(([name, { aliases: others = [] }]) => others.map(other => [other, name] as const))
  const headers = entries.flatMap(([name, { header }]) => [[name, name] as const, [header, name] as const])
  const names = new Map([...aliases, ...headers].map(([written, name]) => [headerKey(written), name]))
  knownNames.set(columns, names)
  return names
}

const rowNumbers = new Set(['ردیف', 'شماره ردیف', 'شماره', 'ر', '#', 'No', 'No.', 'Row'].map(headerKey))
