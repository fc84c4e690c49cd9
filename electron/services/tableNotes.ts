import type { TablePreview } from '../../shared/api/tablePreview.ts'
import type { FoundBills } from '../../shared/bills/foundBills.ts'
import type { Doubt } from '../../shared/columnTypes/readingChoices.ts'
import { normalise } from '../../shared/persian/normalise.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { HiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { DoubtfulCell } from '../../shared/tables/readRow.ts'
import { type AnyRow, columnsOf } from '../../shared/tables/record.ts'
import type { SpoiltCell } from '../../shared/tables/spoiltCells.ts'
import type { NamedRecord, SkippedRow } from '../files/tableReading.ts'

export interface FoundRow {
  number: number
  /** Index of the file's column that only this record stands under, where a row holds several. */
  at: number | undefined
  row: AnyRow
  key: string
  /** The kind's columns of which neither the table nor anybody says anything: a record that is there keeps its own. */
  lacking: readonly string[]
  /** The cells of its row. */
  line: readonly string[]
  raw: () => Record<string, string>
  cells: () => Record<string, string>
}

/** A cell that has to be asked about, the first of its sort, and how many rows wait for the answer. */
export interface Question {
  doubt: Doubt
  row: number
  /** Of a workbook's cell. */
  address: string | null
  field: string
  cell: string
  count: number
}

/** More bad rows than these, and more notes of a sort, are counted and not kept. */
const mostBad = 1000
export const mostNoted = 100

/** What there is to be said of a table, and grows while its rows are read. */
export interface TableNotes {
  headers: TablePreview['headers']
  /** Those of them that name no column, where they are left out. */
  unknown: readonly string[]
  /** The first of them, and how many there are. */
  bad: TablePreview['bad']
  badCount: number
  hidden: HiddenCharacters[]
  spoilt: SpoiltCell[]
  /** The first of them, and how many there are. */
  skipped: SkippedRow[]
  skippedCount: number
  named: NamedRecord[]
  questions: Question[]
  /** Of an export of electricity bills, and the accounts that it brings along. */
  bills: FoundBills | null
  newAccounts: readonly FoundRow[]
}

export const emptyNotes = (): TableNotes => ({
  headers: [],
  unknown: [],
  bad: [],
  badCount: 0,
  hidden: [],
  spoilt: [],
  skipped: [],
  skippedCount: 0,
  named: [],
  questions: [],
  bills: null,
  newAccounts: [],
})

/** Notes a row that is no record. */
export function leaveRow(notes: TableNotes, row: SkippedRow): void {
  notes.skippedCount += 1
  if (notes.skipped.length < mostNoted) notes.skipped.push(row)
}

/** Notes a row that is wrong, or asks about it: one question for all cells that one choice settles. */
export function refuseRow(
  notes: TableNotes,
  kind: RecordKind,
  { row, cells }: { row: number; cells: readonly string[] },
  problem: Problem,
): void {
  const at = columnAt(notes, kind, problem.place.field)
  if (problem instanceof DoubtfulCell) return ask(notes.questions, problem, row, cells[at] ?? '')
  notes.badCount += 1
  if (notes.bad.length < mostBad)
    notes.bad.push({ row, cells: [...cells], column: at === -1 ? null : at, problem: withoutFile(problem) })
}

/** Index of the file's column that a fault names; -1 where none is named. */
function columnAt({ headers }: TableNotes, kind: RecordKind, field: string | undefined): number {
  const titles = headers.map(({ header }) => normalise(header).replace(/\s+/g, ' '))
  const whole = titles.indexOf(field ?? '')
  // «عملکرد ۱۴۰۱ (میلیون تومان)» is called «عملکرد ۱۴۰۱».
  const own = whole === -1 && field !== undefined ? titles.findIndex(title => title.startsWith(`${field} `)) : whole
  return own === -1
    ? headers.findIndex(({ column }) => column !== null && columnsOf(kind).get(column)?.header === field)
    : own
}

function ask(questions: Question[], { doubt, place }: DoubtfulCell, row: number, cell: string): void {
  const known = questions.find(question => question.doubt.about === doubt.about)
  if (known) known.count += 1
  else questions.push({ doubt, row, address: place.cell ?? null, field: place.field ?? '', cell, count: 1 })
}

/** The file is one and is named above the list of its bad rows. */
export function withoutFile({ code, params, place: { file: _file, ...place } }: Problem): PlainProblem {
  return { code, params, place }
}
