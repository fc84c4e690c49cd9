import { basename } from 'node:path'
import { mostFileBytes } from '../../shared/api/limits.ts'
import type { TablePreview } from '../../shared/api/tables.ts'
import type { Doubt, ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import { normalise } from '../../shared/persian/normalise.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { type HiddenCharacters, hiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type RecordOption, type ReferenceReader, referenceReader } from '../../shared/tables/readReference.ts'
import { DoubtfulCell } from '../../shared/tables/readRow.ts'
import { type AnyRow, columnsOf } from '../../shared/tables/record.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { type Reference, referencesOf } from '../../shared/tables/references.ts'
import { type SpoiltCell, spoiltCells } from '../../shared/tables/spoiltCells.ts'
import { type NamedCsvCell, readCsv, type SkippedCsvRow, type TableReading } from '../files/csv.ts'
import { decodeTable, type TableEncoding } from '../files/encoding.ts'
import { type Separator, separatedTable } from '../files/separated.ts'
import type { Access } from '../store/access.ts'
import { listRecords, storedKeys } from '../store/records.ts'

/** Somebody's file as a window hands it over, and how it is to be read. */
interface HandedTable extends TableReading {
  kind: RecordKind
  file: File
}

/** The same, its bytes in memory. */
export interface GivenTable extends TableReading {
  kind: RecordKind
  /** The file's name, for messages. */
  name: string
  /** In UTF-8. */
  bytes: Buffer
  encoding: TableEncoding
}

export interface FoundRow {
  number: number
  /** Index of the file's column that only this record stands under, where a row holds several. */
  at: number | undefined
  row: AnyRow
  key: string
  raw: () => Record<string, string>
}

/** A cell that has to be asked about, the first of its sort, and how many rows wait for the answer. */
export interface Question {
  doubt: Doubt
  row: number
  field: string
  cell: string
  count: number
}

/** More bad rows than these, and more notes of a sort, are counted and not kept. */
const mostBad = 1000
const mostNoted = 100

/** What there is to be said of a table, and grows while its rows are read. */
export interface TableNotes {
  headers: TablePreview['headers']
  /** The first of them, and how many there are. */
  bad: TablePreview['bad']
  badCount: number
  hidden: HiddenCharacters[]
  spoilt: SpoiltCell[]
  skipped: SkippedCsvRow[]
  named: NamedCsvCell[]
  questions: Question[]
}

/** Somebody's table that is ready to be read. */
export interface OpenTable {
  encoding: TableEncoding
  separator: Separator
  notes: TableNotes
  /**
   * The rows that are right, once; what is wrong, doubtful or no record goes into the notes. @throws Problem of the
   * file or its header
   */
  rows: () => Generator<FoundRow>
}

/** Reads the bytes of somebody's file. @throws Problem for one that is too large or no text of a table */
export async function readGiven({ file, ...reading }: HandedTable): Promise<GivenTable> {
  const name = basename(file.name)
  if (file.size > mostFileBytes)
    throw new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: name })
  return { ...reading, name, ...decodeTable(await file.bytes(), name) }
}

/** Opens a file against the records that are there now. @throws Problem of the file or its header */
export async function openTable(store: Access, given: GivenTable): Promise<OpenTable> {
  const { kind, bytes, encoding } = given
  const { separator } = separatedTable(bytes, tables[kind].columns)
  const notes: TableNotes = {
    headers: [],
    bad: [],
    badCount: 0,
    hidden: [],
    spoilt: [],
    skipped: [],
    named: [],
    questions: [],
  }
  const known = { ...(await storeReferences(store, kind)), unitOfRecord: await unitReader(store, kind) }
  return { encoding, separator, notes, rows: () => goodRows(known, given, notes) }
}

/** What is known of the records that a table's cells name. */
interface KnownRecords extends StoreReferences {
  /** The Persian unit of the record that a row's numbers are under. */
  unitOfRecord: ((code: string) => string | undefined) | undefined
}

function* goodRows(known: KnownRecords, given: GivenTable, notes: TableNotes): Generator<FoundRow> {
  const { kind, name, bytes, ...reading } = given
  const refuse = (row: number, cells: readonly string[], problem: Problem): void => {
    notes.badCount += 1
    if (notes.bad.length < mostBad) notes.bad.push({ row, cells: [...cells], problem: withoutFile(problem) })
  }
  const { readers, unitOfRecord, strangerIn } = known
  const rows = readCsv(kind, bytes, name, {
    ...reading,
    // Nobody's file is taken for one of ours, whose amounts are in rial.
    choices: given.choices ?? {},
    references: readers,
    unitOfRecord,
    header: (cells, columns) => {
      notes.headers = cells.map((header, i) => ({ header, column: columns[i]?.name ?? null }))
    },
    named: cell => void (notes.named.length < mostNoted && notes.named.push(cell)),
    skipped: row => void (notes.skipped.length < mostNoted && notes.skipped.push(row)),
    bad: ({ number, cells, problem }) => {
      if (!(problem instanceof DoubtfulCell)) return refuse(number, cells, problem)
      const { field } = problem.place
      const isOwn = notes.headers.findIndex(({ header }) => normalise(header).replace(/\s+/g, ' ') === field)
      const at = isOwn === -1 ? notes.headers.findIndex(({ column }) => headerOf(kind, column) === field) : isOwn
      ask(notes.questions, problem, number, cells[at] ?? '')
    },
  })
  const seen = new Map<string, number>()
  const waiting: FoundRow[] = []
  for (const { row, number, at, asWritten, raw } of rows) {
    if (notes.hidden.length < mostNoted)
      notes.hidden.push(...hiddenCharacters(kind, asWritten ? row : raw(), () => ({ row: number })))
    if (notes.spoilt.length < mostNoted) notes.spoilt.push(...spoiltCells(kind, row, () => ({ row: number })))
    const key = keyOf(kind, row)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      refuse(number, Object.values(raw()), new Problem('key-twice-in-file', { key, row: earlier }, { row: number }))
      continue
    }
    seen.set(key, number)
    const found = { number, at, row, key, raw }
    const stranger = strangerIn(row, seen)
    if (stranger === undefined) yield found
    // A record of the same kind may stand below.
    else if (stranger.to === kind) waiting.push(found)
    else refuse(number, Object.values(raw()), strangerProblem(stranger, number))
  }
  for (const found of waiting) {
    const stranger = strangerIn(found.row, seen)
    if (stranger === undefined) yield found
    else refuse(found.number, Object.values(found.raw()), strangerProblem(stranger, found.number))
  }
  notes.bad.sort((a, b) => a.row - b.row)
}

/** One question for all cells that one choice settles. */
function ask(questions: Question[], problem: DoubtfulCell, row: number, cell: string): void {
  const { doubt, place } = problem
  const known = questions.find(question => question.doubt.about === doubt.about)
  if (known) known.count += 1
  else questions.push({ doubt, row, field: place.field ?? '', cell, count: 1 })
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

function strangerProblem({ to, header, code }: Stranger, row: number): Problem {
  return new Problem('reference-not-in-store', { table: tables[to].label, code }, { row, field: header })
}

/** The file is one and is named above the list of its bad rows. */
export function withoutFile({ code, params, place: { file: _file, ...place } }: Problem): PlainProblem {
  return { code, params, place }
}
