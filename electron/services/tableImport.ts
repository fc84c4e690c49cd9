import type { TableHeaders, TablePreview } from '../../shared/api/tables.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { guessHeader, readHeader } from '../../shared/tables/readHeader.ts'
import { tableTop } from '../files/csv.ts'
import { separatedText } from '../files/separated.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecords } from '../store/records.ts'
import { type Author, type Edit, write } from '../store/write.ts'
import {
  firstAnswers,
  type GivenTable,
  type Question,
  type ReadTable,
  readTable,
  textOf,
  withoutFile,
} from './readTable.ts'

/** Rows, cells and names shown before an import; all are counted. */
const mostShown = 200
const mostBad = 1000
const mostNoted = 100
/** Rows that are written together. */
const batch = 1000
/** Questions that hide behind others are found by so many readings. */
const mostRounds = 4

/** What an import of the file would do. @throws Problem 'bad-csv' for a file that is not such a table at all */
export async function previewTable(store: Store, given: GivenTable): Promise<TablePreview> {
  const { kind } = given
  const read = await readTable(store, given)
  const { encoding, separator, headers, rows, bad, hidden, spoilt, named, skipped } = read
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
    hidden: hidden.slice(0, mostNoted),
    spoilt: spoilt.slice(0, mostNoted),
    named: named.slice(0, mostNoted).map(({ number, ...cell }) => ({ row: number, ...cell })),
    skipped: skipped.slice(0, mostNoted).map(({ number, role, cells }) => ({ row: number, role, cells: [...cells] })),
    amounts: amountExamples(read),
    questions: (await allQuestions(store, given, read)).map(({ doubt: { about, readings }, ...place }) => ({
      ...place,
      about,
      readings: readings.map(({ choice, label, value }) => ({ choice, label, value })),
    })),
  }
}

/** What has to be asked of the file, also what comes to light only when other questions are answered. */
async function allQuestions(store: Store, given: GivenTable, { questions }: ReadTable): Promise<Question[]> {
  const all = [...questions]
  let fresh = questions
  for (let round = 0; fresh.length > 0 && round < mostRounds; round++) {
    const read = await readTable(store, { ...given, choices: { ...firstAnswers(all), ...given.choices } })
    fresh = read.questions.filter(({ doubt }) => all.every(known => known.doubt.about !== doubt.about))
    all.push(...fresh)
  }
  return all
}

/** What the first amount of each column is in rial, beside how it is written. */
function amountExamples({ headers, rows }: ReadTable): TablePreview['amounts'] {
  const [first] = rows
  if (first === undefined) return []
  return headers.flatMap(({ header, column }) => {
    const value = column === null ? undefined : first.row[column]
    if (typeof value !== 'bigint' || column === null) return []
    return [{ header, row: first.number, cell: first.raw()[column] ?? '', rial: value.toString() }]
  })
}

/**
 * Writes the rows that are right, in one transaction, each change naming the file's row.
 * @throws Problem, 'bad-value' while something is to be asked of the file
 */
export async function importTable(store: Store, given: GivenTable, author: Author) {
  const { kind } = given
  const { file, rows, bad, questions } = await readTable(store, given)
  const [question] = questions
  if (question !== undefined) {
    const place = { file, row: question.row, field: question.field }
    throw new Problem(
      'bad-value',
      { text: 'نخست بگویید که این خانه و مانند آن چگونه خوانده شود؛ چیزی نوشته نشد.' },
      place,
    )
  }
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

/** Rows that show what stands in a column, and rows of which one may be the header. */
const mostExamples = 3
const mostTopRows = 12

/**
 * What the file's columns are by their headers, and what keeps it from being read so.
 * @throws Problem 'bad-csv'
 */
export function tableHeaders(given: GivenTable): TableHeaders {
  const { kind } = given
  const { file, text } = textOf(given)
  const separated = separatedText(text, tables[kind].columns)
  const { row, rows: top } = tableTop(kind, separated, given.headerRow)
  const [header = [], ...rows] = top.slice(Math.max(0, row - 1)).slice(0, 1 + mostExamples)
  const guessed = guessHeader(tables[kind].columns, header)
  const columns = header.map((cell, i) => ({
    header: cell,
    column: guessed[i]?.name ?? null,
    examples: rows.flatMap(cells => ((cells[i] ?? '').trim() === '' ? [] : [cells[i]?.slice(0, 60) ?? ''])),
  }))
  const found = {
    columns,
    headerRow: row,
    top: top
      .slice(0, mostTopRows)
      .map(cells => cells.filter(cell => cell.trim() !== '').map(cell => cell.slice(0, 60))),
  }
  try {
    readHeader(kind, header, { file })
    return { ...found, trouble: null }
  } catch (cause) {
    if (header.length > 0 && cause instanceof Problem) return { ...found, trouble: withoutFile(cause) }
    throw cause
  }
}
