import { basename } from 'node:path'
import { mostFileBytes } from '../../shared/api/limits.ts'
import type { TableHeaders, TablePreview } from '../../shared/api/tables.ts'
import type { AnyRow } from '../../shared/domain/record.ts'
import { Problem } from '../../shared/problem.ts'
import { type HiddenCharacters, hiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type ChosenColumns, guessHeader, readHeader } from '../../shared/tables/readHeader.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecords } from '../store/records.ts'
import { type Author, type Edit, write } from '../store/write.ts'
import { readCsv, tableTop } from '../tables/csv.ts'
import { decodeTable, type TableEncoding } from '../tables/encoding.ts'
import { type Separator, separatedText } from '../tables/separated.ts'

/** Somebody's file as a window hands it over. */
export interface GivenTable {
  kind: RecordKind
  name: string
  /** base64 */
  content: string
  columns?: ChosenColumns | undefined
  shared?: Readonly<Record<string, string>> | undefined
}

/** Rows shown before an import; all are counted. */
const mostShown = 200
const mostBad = 1000
const mostHidden = 100
/** Rows that are written together. */
const batch = 1000

interface FoundRow {
  number: number
  row: AnyRow
  key: string
  raw: () => Record<string, string>
}

interface ReadTable {
  file: string
  encoding: TableEncoding
  separator: Separator
  headers: TablePreview['headers']
  rows: FoundRow[]
  bad: TablePreview['bad']
  hidden: HiddenCharacters[]
}

/** What an import of the file would do. @throws Problem 'bad-csv' for a file that is not such a table at all */
export async function previewTable(store: Store, given: GivenTable): Promise<TablePreview> {
  const { kind } = given
  const { encoding, separator, headers, rows, bad, hidden } = await readTable(store, given)
  const stored = await findRecords(
    store.db,
    kind,
    rows.map(({ key }) => key),
  )
  const steps = rows.map(({ number, row, key }) => {
    const old = stored.get(key)
    return {
      row: number,
      before: old === undefined ? null : toJsonRow(kind, old),
      after: toJsonRow(kind, row as Row),
    }
  })
  const written = steps.filter(({ before, after }) => !sameJson(kind, before, after))
  const created = written.filter(({ before }) => before === null).length
  return {
    encoding,
    separator,
    headers,
    created,
    changed: written.length - created,
    same: steps.length - written.length,
    rows: written.slice(0, mostShown),
    bad: bad.slice(0, mostBad),
    hidden: hidden.slice(0, mostHidden),
  }
}

/** Writes the rows that are right, in one transaction, each change naming the file's row. @throws Problem */
export async function importTable(store: Store, given: GivenTable, author: Author) {
  const { kind } = given
  const { file, rows, bad } = await readTable(store, given)
  const changes = await transaction(store, async trx => {
    const done: { id: string; isNew: boolean }[] = []
    for (let start = 0; start < rows.length; start += batch) {
      const edits = rows.slice(start, start + batch).map(
        ({ key, row, number, raw }): Edit<RecordKind> => ({
          key,
          row: row as Row,
          origin: () => ({ file, row: number, raw: raw() }),
        }),
      )
      for (const { id, before } of (await write(trx, kind, edits, author)).changes)
        done.push({ id, isNew: before === null })
    }
    return done
  })
  const created = changes.filter(({ isNew }) => isNew).length
  return { created, changed: changes.length - created, bad: bad.length, changes: changes.map(({ id }) => id) }
}

/** Rows that show what stands in a column. */
const mostExamples = 3

/** What the file's columns are by their headers, and what keeps it from being read so. @throws Problem 'bad-csv' */
export function tableHeaders(given: GivenTable): TableHeaders {
  const { kind } = given
  const { file, text } = textOf(given)
  const separated = separatedText(text, tables[kind].columns)
  const { row, rows: top } = tableTop(kind, separated)
  const [header = [], ...rows] = top.slice(row - 1).slice(0, 1 + mostExamples)
  const guessed = guessHeader(tables[kind].columns, header)
  const columns = header.map((cell, i) => ({
    header: cell,
    column: guessed[i]?.name ?? null,
    examples: rows.flatMap(cells => ((cells[i] ?? '').trim() === '' ? [] : [cells[i]?.slice(0, 60) ?? ''])),
  }))
  try {
    readHeader(kind, header, { file })
    return { columns, trouble: null }
  } catch (cause) {
    if (header.length > 0 && cause instanceof Problem) return { columns, trouble: withoutFile(cause) }
    throw cause
  }
}

function textOf({ name, content }: GivenTable): { file: string; text: string; encoding: TableEncoding } {
  const file = basename(name)
  if (content.length > (mostFileBytes / 3) * 4)
    throw new Problem('bad-csv', 'این پرونده از ۶۴ مگابایت بزرگ‌تر است؛ آن را بخش کنید.', { file })
  return { file, ...decodeTable(Buffer.from(content, 'base64'), file) }
}

async function readTable(store: Store, given: GivenTable): Promise<ReadTable> {
  const { kind } = given
  const { file, text, encoding } = textOf(given)
  let headers: ReadTable['headers'] = []
  const rows: FoundRow[] = []
  const bad: ReadTable['bad'] = []
  const hidden: HiddenCharacters[] = []
  const seen = new Map<string, number>()
  readCsv(
    kind,
    text,
    file,
    ({ row, number, asWritten, raw }) => {
      if (!asWritten) for (const cell of hiddenCharacters(kind, raw(), () => ({ row: number }))) hidden.push(cell)
      const key = keyOf(kind, row)
      const earlier = seen.get(key)
      if (earlier === undefined) {
        seen.set(key, number)
        rows.push({ number, row, key, raw })
        return
      }
      const problem = new Problem(
        'duplicate-code',
        `همین شناسه («${key}») در ردیف ${earlier} هم هست؛ یکی را بردارید.`,
        {
          row: number,
        },
      )
      bad.push({ row: number, cells: Object.values(raw()), message: problem.message })
    },
    {
      columns: given.columns,
      shared: given.shared,
      header: (cells, columns) => {
        headers = cells.map((header, i) => ({ header, column: columns[i]?.name ?? null }))
      },
      bad: ({ number, cells, problem }) =>
        void bad.push({ row: number, cells: [...cells], message: withoutFile(problem) }),
    },
  )
  const whole = await withoutStrangers(store, kind, rows, bad)
  bad.sort((a, b) => a.row - b.row)
  return {
    file,
    encoding,
    separator: separatedText(text, tables[kind].columns).separator,
    headers,
    rows: whole,
    bad,
    hidden,
  }
}

/** The file is one and is named above the list of its bad rows. */
function withoutFile({ message, place: { file } }: Problem): string {
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
      const problem = new Problem('unknown-reference', message, { row: number, field: header })
      bad.push({ row: number, cells: Object.values(raw()), message: problem.message })
      return false
    })
  }
  return good
}
