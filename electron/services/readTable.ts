import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import { isoToJalali } from '../../shared/persian/jalaliCalendar.ts'
import { type Place, placeOfCell } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { hiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { unknownHeaders } from '../../shared/tables/readHeader.ts'
import { type RecordOption, type ReferenceReader, referenceReader } from '../../shared/tables/readReference.ts'
import { type AnyRow, columnsOf } from '../../shared/tables/record.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { type Reference, referencesOf } from '../../shared/tables/references.ts'
import { spoiltCells } from '../../shared/tables/spoiltCells.ts'
import { readTableInTurns } from '../files/tableReader.ts'
import type { Access } from '../store/access.ts'
import { listRecords, storedKeys } from '../store/records.ts'
import type { GivenTable } from './givenTable.ts'
import { billHeaderOf, openBills } from './openBills.ts'
import { ownCodes } from './ownCodes.ts'
import { refuseForeignForm } from './ownTemplate.ts'
import {
  emptyNotes,
  type FoundRow,
  leaveRow,
  mostNoted,
  type Question,
  refuseRow,
  type TableNotes,
} from './tableNotes.ts'

/** Somebody's table that is ready to be read. */
export interface OpenTable {
  notes: TableNotes
  /**
   * The rows that are right, once; what is wrong, doubtful or no record goes into the notes. Null where others may have
   * their turn, as many rows may be wrong one after the other. @throws Problem of the file or its header
   */
  rows: () => Generator<FoundRow | null>
}

/** Opens a file against the records that are there now. @throws Problem of the file or its header */
export async function openTable(store: Access, given: GivenTable): Promise<OpenTable> {
  const { kind, stamp, department } = given
  if (stamp !== undefined) await refuseForeignForm(store, stamp, department)
  const notes = emptyNotes()
  const bills = billHeaderOf(given)
  if (bills !== undefined) return { notes, rows: await openBills(store, given, bills, notes) }
  const known = {
    ...(await storeReferences(store, kind)),
    unitOfRecord: await unitReader(store, kind),
    years: await yearsOf(store),
    codeOf: given.assumed?.['code'] === undefined ? undefined : await ownCodes(store, kind),
  }
  return { notes, rows: () => goodRows(known, given, notes) }
}

/** What is known of the records that a table's cells name. */
interface KnownRecords extends StoreReferences {
  /** The Persian unit of the record that a row's numbers are under. */
  unitOfRecord: ((code: string) => string | undefined) | undefined
  /** Of the sessions and the year before them, the newest first. */
  years: readonly string[]
  /** Of a table without codes. */
  codeOf: ((row: AnyRow) => string) | undefined
}

function* goodRows(known: KnownRecords, given: GivenTable, notes: TableNotes): Generator<FoundRow | null> {
  const { kind, table, ...reading } = given
  const refuse = (row: number, cells: readonly string[], problem: Problem) =>
    refuseRow(notes, kind, { row, cells }, problem)
  const { readers, unitOfRecord, codeOf, years, strangerIn } = known
  const rows = readTableInTurns(kind, table, {
    ...reading,
    // Nobody's file is taken for one of ours, whose amounts are in rial.
    choices: given.choices ?? {},
    references: readers,
    unitOfRecord,
    years,
    header: (cells, columns) => {
      notes.headers = cells.map((header, i) => ({ header, column: columns[i]?.name ?? null }))
      if (given.unknown !== undefined && given.columns === undefined) notes.unknown = unknownHeaders(kind, cells)
    },
    // Our own forms offer records by their names.
    named: cell => void (given.stamp === undefined && notes.named.length < mostNoted && notes.named.push(cell)),
    skipped: row => leaveRow(notes, row),
    bad: ({ number, cells, problem }) => refuse(number, cells, problem),
  })
  const { place, addressOf } = table
  const placeOf = (row: number, column: string): Place => {
    const at = notes.headers.findIndex(header => header.column === column)
    return placeOfCell({ ...place, row, cellAt: i => addressOf(i, row) }, at, headerOf(kind, column) ?? column)
  }
  const refuseStranger = ({ number, line }: FoundRow, stranger: Stranger): void =>
    refuse(number, line, strangerProblem(stranger, placeOf(number, stranger.column)))
  const lackingOf = new Map<ReadonlySet<string>, readonly string[]>()
  const lackingIn = (columns: ReadonlySet<string>): readonly string[] => {
    const found = lackingOf.get(columns)
    if (found !== undefined) return found
    const lacking = [...columnsOf(kind).keys()].filter(
      name => !columns.has(name) || given.assumed?.[name] !== undefined,
    )
    lackingOf.set(columns, lacking)
    return lacking
  }
  const seen = new Map<string, number>()
  const waiting: FoundRow[] = []
  for (const one of rows) {
    if (one === null) {
      yield null
      continue
    }
    const { row: read, number, at, line, columns, asWritten, raw, cells } = one
    const row = codeOf === undefined ? read : { ...read, code: codeOf(read) }
    if (notes.hidden.length < mostNoted)
      notes.hidden.push(...hiddenCharacters(kind, asWritten ? row : raw(), () => ({ row: number })))
    if (notes.spoilt.length < mostNoted) notes.spoilt.push(...spoiltCells(kind, row, () => ({ row: number })))
    const key = keyOf(kind, row)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      refuse(number, line, new Problem('key-twice-in-file', { key, row: earlier }, { ...place, row: number }))
      continue
    }
    const other = given.elsewhere?.otherOf(kind, key, row)
    if (other !== undefined) {
      refuse(number, line, new Problem('key-in-other-file', { key, ...other }, { ...place, row: number }))
      continue
    }
    seen.set(key, number)
    const found = { number, at, row, key, lacking: lackingIn(columns), line, raw, cells }
    const stranger = strangerIn(row, seen)
    if (stranger === undefined) yield found
    // A record of the same kind may stand below.
    else if (stranger.to === kind) waiting.push(found)
    else refuseStranger(found, stranger)
  }
  for (const found of waiting) {
    const stranger = strangerIn(found.row, seen)
    if (stranger === undefined) yield found
    else refuseStranger(found, stranger)
  }
  notes.bad.sort((a, b) => a.row - b.row)
}

const headerOf = (kind: RecordKind, column: string | null) => columnsOf(kind).get(column ?? '')?.header

/** The choices under which a file can be read further, were each question answered by its first reading. */
export function firstAnswers(questions: readonly Question[]): ReadingChoices {
  return Object.assign({}, ...questions.map(({ doubt }) => doubt.readings[0]?.choice ?? {})) as ReadingChoices
}

/** The Persian units of the records that a kind's numbers are under. */
async function unitReader(store: Access, kind: RecordKind): Promise<KnownRecords['unitOfRecord']> {
  const source = unitSource(kind)
  if (source === undefined) return undefined
  const units = recordUnits(source.to, await listRecords(store, source.to))
  return code => units.get(code)
}

async function yearsOf(store: Access): Promise<string[]> {
  const years = (await listRecords(store, 'session')).map(({ date }) => isoToJalali(date).year)
  return [...new Set(years.flatMap(year => [year, year - 1]))].toSorted((a, b) => b - a).map(String)
}

interface Stranger extends Reference {
  code: string
}

/**
 * How the cells that name other records are read, and which of a row's codes is neither in the store nor among `own`.
 */
interface StoreReferences {
  readers: ReadonlyMap<string, ReferenceReader>
  strangerIn: (row: AnyRow, own: { has(key: string): boolean }) => Stranger | undefined
}

async function storeReferences(store: Access, kind: RecordKind): Promise<StoreReferences> {
  const references: (Reference & { codes: ReadonlySet<string> })[] = []
  const readers = new Map<string, ReferenceReader>()
  for (const reference of referencesOf(kind)) {
    const codes = await storedKeys(store, reference.to)
    references.push({ ...reference, codes })
    if (reference.to === kind) continue
    const options = (await listRecords(store, reference.to)).map(row => recordOption(reference.to, row))
    readers.set(reference.column, referenceReaderOf(options, codes))
  }
  const strangerIn = (row: AnyRow, own: { has(key: string): boolean }): Stranger | undefined => {
    for (const { codes, ...reference } of references) {
      const code = row[reference.column] ?? null
      if (code === null || codes.has(String(code)) || (reference.to === kind && own.has(String(code)))) continue
      return { ...reference, code: String(code) }
    }
    return undefined
  }
  return { readers, strangerIn }
}

/** Most cells are codes: names are looked through only for one that is none. */
function referenceReaderOf(options: readonly RecordOption[], codes: ReadonlySet<string>): ReferenceReader {
  let byName: ReferenceReader | undefined
  return cell => {
    if (codes.has(cell)) return { ok: true, code: cell, byName: false }
    byName ??= referenceReader(options)
    return byName(cell)
  }
}

function strangerProblem({ to, code }: Stranger, place: Place): Problem {
  return new Problem('reference-not-in-store', { table: tables[to].label, code }, place)
}
