import type { TableHeaders, TablePreview } from '../../shared/api/tablePreview.ts'
import { wholeCity } from '../../shared/domain/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { type FileColumn, guessHeader, readHeader } from '../../shared/tables/readHeader.ts'
import { type AnyRow, columnsOf } from '../../shared/tables/record.ts'
import type { Table } from '../files/table.ts'
import { tableTop } from '../files/tableTop.ts'
import type { Access, Transaction } from '../store/access.ts'
import { type Store, transaction } from '../store/database.ts'
import { pacedBatches } from '../store/inBatches.ts'
import { findRecords } from '../store/records.ts'
import { type Author, type Edit, write } from '../store/write.ts'
import type { GivenTable } from './givenTable.ts'
import { fittingReading, rememberReading } from './keptReadings.ts'
import { billHeaderOf } from './openBills.ts'
import { firstAnswers, openTable } from './readTable.ts'
import { senderOf } from './sender.ts'
import { type FoundRow, type Question, withoutFile } from './tableNotes.ts'

/** Rows shown before an import; all are counted. */
const mostShown = 200
/** Questions that hide behind others are found by so many readings. */
const mostRounds = 4

/** What an import of the file would do. @throws Problem for a file that is not such a table at all */
export async function previewTable(store: Access, given: GivenTable): Promise<TablePreview> {
  const { kind, sheets, sheet, encoding, table } = given
  const { notes, rows } = await openTable(store, given)
  const shown: TablePreview['rows'] = []
  let [created, changed, same] = [0, 0, 0]
  let first: readonly FoundRow[] = []
  for await (const some of pacedBatches(rows())) {
    if (first.length === 0) first = some
    const stored = await findRecords(
      store,
      kind,
      some.map(({ key }) => key),
    )
    for (const { number, row, key, lacking } of some) {
      const old = stored.get(key)
      const before = old === undefined ? null : toJsonRow(kind, old)
      const after = toJsonRow(kind, keptOver(row, old, lacking) as Row)
      if (sameJson(kind, before, after)) {
        same += 1
        continue
      }
      if (before === null) created += 1
      else changed += 1
      if (shown.length < mostShown) shown.push({ row: number, before, after })
    }
  }
  const { headers, unknown, bad, badCount, hidden, spoilt, named, skipped, skippedCount } = notes
  return {
    sheets,
    sheet,
    encoding,
    separator: table.separator,
    headers,
    unknown: [...unknown],
    assumed: Object.entries(given.assumed ?? {}).map(([column, cell]) => ({
      column,
      cell: column === 'district' && cell === wholeCity.code ? wholeCity.name : cell,
    })),
    created,
    changed,
    same,
    rows: shown,
    bad,
    badCount,
    hidden,
    spoilt,
    named: named.map(({ number, ...cell }) => ({ row: number, ...cell })),
    skipped: skipped.map(({ number, role, cells, by = null }) => ({ row: number, role, cells: [...cells], by })),
    skippedCount,
    bills: notes.bills,
    // A bill's amount may be parted over its months.
    amounts: notes.bills === null ? amountExamples(headers, first) : [],
    questions: (await allQuestions(store, given, notes.questions)).map(({ doubt: { about, readings }, ...place }) => ({
      ...place,
      about,
      readings: readings.map(({ choice, label, value }) => ({ choice, label, value })),
    })),
  }
}

/** What has to be asked of the file, also what comes to light only when other questions are answered. */
async function allQuestions(store: Access, given: GivenTable, questions: readonly Question[]): Promise<Question[]> {
  const all = [...questions]
  let fresh = questions
  for (let round = 0; fresh.length > 0 && round < mostRounds; round++) {
    const again = await openTable(store, { ...given, choices: { ...firstAnswers(all), ...given.choices } })
    try {
      for await (const _ of pacedBatches(again.rows()));
    } catch (cause) {
      // Under another answer it may be no such table.
      if (cause instanceof Problem) break
      throw cause
    }
    fresh = again.notes.questions.filter(({ doubt }) => all.every(known => known.doubt.about !== doubt.about))
    all.push(...fresh)
  }
  return all
}

/** What the first amount of each column is in rial, beside how it is written. */
function amountExamples(headers: TablePreview['headers'], rows: readonly FoundRow[]): TablePreview['amounts'] {
  return headers.flatMap(({ header, column }, i) => {
    const first = rows.find(({ at = i }) => at === i)
    const value = column === null ? undefined : first?.row[column]
    if (typeof value !== 'bigint' || column === null || first === undefined) return []
    return [{ header, row: first.number, cell: first.raw()[column] ?? '', rial: value.toString() }]
  })
}

/** `importRows` in a transaction of its own. */
export function importTable(store: Store, given: GivenTable, author: Author) {
  return transaction(store, trx => importRows(trx, given, author))
}

/**
 * Writes the rows that are right as they are read, each change naming the file's row.
 * @throws Problem, 'answer-missing' while something is to be asked of the file
 */
export async function importRows(trx: Transaction, given: GivenTable, author: Author) {
  const { kind, table } = given
  const { file = '', sheet } = table.place
  const { notes, rows } = await openTable(trx, given)
  const editOf = ({ key, row, lacking, number, raw, cells }: FoundRow, old?: AnyRow): Edit<RecordKind> => ({
    key,
    row: keptOver(row, old, lacking),
    origin: () => ({ file, row: number, raw: raw(), ...(sheet !== undefined && { sheet, cells: cells() }) }),
  })
  let [created, changed] = [0, 0]
  let group: string | null = null
  refuseToGuess(table, notes.questions)
  for await (const some of pacedBatches(notes.newAccounts))
    await write(trx, 'energyAccount', some.map(found => editOf(found)) as Edit<'energyAccount'>[], author)
  for await (const some of pacedBatches(rows())) {
    refuseToGuess(table, notes.questions)
    for (const { key, row, number } of some) given.elsewhere?.add(kind, key, row, { ...table.place, row: number })
    const incomplete = some.filter(({ lacking }) => lacking.length > 0).map(({ key }) => key)
    const stored: ReadonlyMap<string, AnyRow> = await findRecords(trx, kind, incomplete)
    const edits = some.map(found => editOf(found, stored.get(found.key)))
    for (const change of (await write(trx, kind, edits, author)).changes) {
      group = change.group
      if (change.before === null) created += 1
      else changed += 1
    }
  }
  refuseToGuess(table, notes.questions)
  await rememberReading(trx, given)
  return { created, changed, bad: notes.badCount, group }
}

/** A row over the record that is there: of what its table does not tell, the record keeps its own. */
function keptOver(row: AnyRow, old: AnyRow | undefined, lacking: readonly string[]): AnyRow {
  if (old === undefined || lacking.length === 0) return row
  return { ...row, ...Object.fromEntries(lacking.map(name => [name, old[name] ?? null])) }
}

function refuseToGuess(table: Table, [question]: readonly Question[]): void {
  if (question === undefined) return
  const { row, address, field } = question
  const place = { ...table.place, row, field, ...(address !== null && { cell: address }) }
  throw new Problem('answer-missing', {}, place)
}

/** Rows that show what stands in a column, and rows of which one may be the header. */
const mostExamples = 3
const mostTopRows = 12

/**
 * What the file's columns are by their headers, and what keeps it from being read so.
 * @throws Problem of the file or its header
 */
export async function tableHeaders(store: Access, given: GivenTable): Promise<TableHeaders> {
  const { kind, sheets, sheet, table } = given
  const bill = billHeaderOf(given)
  const {
    row,
    cells: words,
    rows: top,
  } = bill === undefined
    ? tableTop(kind, table, given.headerRow)
    : { row: bill.row + 1, cells: bill.cells, rows: table.first }
  const [own = [], ...rows] = top.slice(Math.max(0, row - 1)).slice(0, 1 + mostExamples)
  const header = words ?? own
  const guessed = bill?.columns ?? guessHeader(tables[kind].columns, header)
  const columns = header.map((cell, i) => ({
    header: cell,
    column: guessed[i]?.name ?? null,
    heads: headsOf(guessed[i]),
    examples: rows.flatMap(cells => ((cells[i] ?? '').trim() === '' ? [] : [cells[i]?.slice(0, 60) ?? ''])),
  }))
  const sender = await senderOf(store, given)
  const found = {
    sheets,
    sheet,
    sender,
    kept: await fittingReading(store, given, sender?.code ?? null),
    columns,
    headerRow: row,
    top: top
      .slice(0, mostTopRows)
      .map(cells => cells.filter(cell => cell.trim() !== '').map(cell => cell.slice(0, 60))),
  }
  if (bill !== undefined) return { ...found, trouble: null }
  try {
    const shared = Object.keys(given.shared ?? {})
    const titles = [...shared.map(name => columnsOf(kind).get(name)?.header ?? name), ...header]
    readHeader(kind, titles, { ...table.place, cellAt: i => table.addressOf(i - shared.length, row) })
    return { ...found, trouble: null }
  } catch (cause) {
    if (header.length > 0 && cause instanceof Problem) return { ...found, trouble: withoutFile(cause) }
    throw cause
  }
}

const headsOf = (column: FileColumn): TableHeaders['columns'][number]['heads'] =>
  column?.under === undefined ? null : { label: column.title ?? '', columns: Object.keys(column.under) }
