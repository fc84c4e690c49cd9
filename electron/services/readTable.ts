import { basename } from 'node:path'
import { mostFileBytes } from '../../shared/api/limits.ts'
import type { TablePreview } from '../../shared/api/tables.ts'
import { type AnyRow, columnsOf } from '../../shared/domain/record.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type HiddenCharacters, hiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { type RecordKind, tables } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { Doubt, ReadingChoices } from '../../shared/tables/readingChoices.ts'
import { type ReferenceReader, referenceReader } from '../../shared/tables/readReference.ts'
import { DoubtfulCell } from '../../shared/tables/readRow.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type SpoiltCell, spoiltCells } from '../../shared/tables/spoiltCells.ts'
import { type NamedCsvCell, readCsv, type SkippedCsvRow, type TableReading } from '../files/csv.ts'
import { decodeTable, type TableEncoding } from '../files/encoding.ts'
import { type Separator, separatedText } from '../files/separated.ts'
import type { Store } from '../store/database.ts'
import { findRecords, listRecords } from '../store/records.ts'

/** Somebody's file as a window hands it over, and how it is to be read. */
export interface GivenTable extends TableReading {
  kind: RecordKind
  name: string
  /** base64 */
  content: string
}

export interface FoundRow {
  number: number
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

export interface ReadTable {
  file: string
  encoding: TableEncoding
  separator: Separator
  headers: TablePreview['headers']
  rows: FoundRow[]
  bad: TablePreview['bad']
  hidden: HiddenCharacters[]
  spoilt: SpoiltCell[]
  skipped: SkippedCsvRow[]
  named: NamedCsvCell[]
  questions: Question[]
}

/** The text of somebody's file. @throws Problem 'bad-csv' for one that is too large or no text of a table */
export function textOf({ name, content }: GivenTable): { file: string; text: string; encoding: TableEncoding } {
  const file = basename(name)
  if (content.length > (mostFileBytes / 3) * 4)
    throw new Problem('bad-csv', { text: 'این پرونده از ۶۴ مگابایت بزرگ‌تر است؛ آن را بخش کنید.' }, { file })
  return { file, ...decodeTable(Buffer.from(content, 'base64'), file) }
}

/** Reads the whole file; what is wrong, doubtful or no record is told beside the rows that are right. @throws Problem */
export async function readTable(store: Store, given: GivenTable): Promise<ReadTable> {
  const { kind } = given
  const { file, text, encoding } = textOf(given)
  const references = await referenceReaders(store, kind)
  const { separator } = separatedText(text, tables[kind].columns)
  const read: ReadTable = {
    file,
    encoding,
    separator,
    headers: [],
    rows: [],
    bad: [],
    hidden: [],
    spoilt: [],
    skipped: [],
    named: [],
    questions: [],
  }
  const seen = new Map<string, number>()
  readCsv(
    kind,
    text,
    file,
    ({ row, number, asWritten, raw }) => {
      for (const cell of hiddenCharacters(kind, asWritten ? row : raw(), () => ({ row: number })))
        read.hidden.push(cell)
      for (const cell of spoiltCells(kind, row, () => ({ row: number }))) read.spoilt.push(cell)
      const key = keyOf(kind, row)
      const earlier = seen.get(key)
      if (earlier === undefined) {
        seen.set(key, number)
        read.rows.push({ number, row, key, raw })
        return
      }
      const message = `همین شناسه («${key}») در ردیف ${earlier} هم هست؛ یکی را بردارید.`
      const problem = new Problem('duplicate-code', { text: message }, { row: number })
      read.bad.push({ row: number, cells: Object.values(raw()), message: problem.message })
    },
    {
      ...given,
      // Nobody's file is taken for one of ours, whose amounts are in rial.
      choices: given.choices ?? {},
      references,
      header: (cells, columns) => {
        read.headers = cells.map((header, i) => ({ header, column: columns[i]?.name ?? null }))
      },
      named: cell => void read.named.push(cell),
      skipped: row => void read.skipped.push(row),
      bad: ({ number, cells, problem }) => {
        if (problem instanceof DoubtfulCell) {
          const at = read.headers.findIndex(({ column }) => headerOf(kind, column) === problem.place.field)
          ask(read.questions, problem, number, cells[at] ?? '')
        } else read.bad.push({ row: number, cells: [...cells], message: withoutFile(problem) })
      },
    },
  )
  read.rows = await withoutStrangers(store, kind, read.rows, read.bad)
  read.bad.sort((a, b) => a.row - b.row)
  return read
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

async function referenceReaders({ db }: Store, kind: RecordKind): Promise<Map<string, ReferenceReader>> {
  const readers = new Map<string, ReferenceReader>()
  for (const { column, to } of referencesOf(kind)) {
    const rows = await listRecords(db, to)
    if (to !== kind) readers.set(column, referenceReader(rows.map(row => recordOption(to, row))))
  }
  return readers
}

/** The file is one and is named above the list of its bad rows. */
export function withoutFile({ message, place: { file } }: Problem): string {
  return message.replace(`پروندهٔ «${file}»، `, '')
}

/** The rows whose references are in the store or in the file; the others are bad. */
async function withoutStrangers(
  { db }: Store,
  kind: RecordKind,
  rows: FoundRow[],
  bad: ReadTable['bad'],
): Promise<FoundRow[]> {
  const own = new Set(rows.map(({ key }) => key))
  let good = rows
  for (const { column, header, to } of referencesOf(kind)) {
    const codes = new Set(good.map(({ row }) => row[column] ?? null).filter(code => code !== null))
    const found = await findRecords(db, to, Array.from(codes, String))
    good = good.filter(({ row, number, raw }) => {
      const code = row[column] ?? null
      if (code === null || found.has(String(code)) || (to === kind && own.has(String(code)))) return true
      const message = `«${tables[to].label}» با کد «${code}» نیست؛ نخست آن را بسازید یا کد را درست کنید.`
      const problem = new Problem('unknown-reference', { text: message }, { row: number, field: header })
      bad.push({ row: number, cells: Object.values(raw()), message: problem.message })
      return false
    })
  }
  return good
}
