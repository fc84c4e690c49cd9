/** How a table's columns share a page: by what stands in them, so that its rows take as few lines as they can. */
import type { ColumnNeed, TableNeeds } from './tableNeeds.ts'

/** Ems a column of text wants at least: it wraps beyond. */
const fewWords = 7
/** Points between the texts of neighbouring columns. */
export const cellPadding = 11
/** What mixed words and rounding may add to a measured width. */
export const slack = 1.02
/** Text in several lines leaves the ends of most of them free. */
const raggedness = 1.08
/** Points that columns with nothing to wrap stand farther apart than their texts need, at most. */
const widestGap = 90
/** A line saved in a cell that is not the highest of its row counts for so much of one. */
const besideHigher = 0.3

/** Ems a column must have: its numbers whole, of its text a few words, and every word. */
function least(column: ColumnNeed): number {
  const body = column.number ? Math.min(column.line, 2 * fewWords) : Math.min(column.line, fewWords)
  return slack * Math.max(body, column.word, column.headerWord)
}

/** Points a table cannot do without, of each column, the space beside its text counted. */
export function leastWidths({ columns, spans }: TableNeeds, points: number): number[] {
  const widths = columns.map(least)
  for (const { first, count, word } of spans) {
    const own = sum(widths.slice(first, first + count))
    // What a spanning word lacks is given to the columns under it.
    const lack = Math.max(0, slack * word - own)
    for (let at = first; at < first + count; at++) widths[at] = (widths[at] ?? 0) + lack / count
  }
  return widths.map(width => width * points + cellPadding)
}

/**
 * Points of each column, the space beside its text counted: the page's width where any column shares the rest, else
 * what their texts take. What a page has left goes where it saves the most lines, then between the columns.
 */
export function balancedWidths(needs: TableNeeds, points: number, page: number): number[] {
  const widths = leastWidths(needs, points)
  const { columns } = needs
  const taken = sum(widths)
  if (taken >= page) return widths.map(width => (width * page) / taken)
  if (columns.some(isBlank)) return evenShares(columns, widths, points, page)
  let rest = page - taken
  const rows = lineCounts(columns, widths, points)
  for (;;) {
    const step = bestStep(columns, widths, rows, { points, rest })
    if (step === undefined) break
    widths[step.at] = step.width
    rest -= step.more
    for (const row of rows) row.lines[step.at] = linesIn(row.ems[step.at] ?? 0, inEms(step.width, points))
  }
  return alike(columns, columns.some(({ share }) => share) ? spread(columns, widths, points, rest) : widths)
}

/** Columns of one header are as wide as each other: a list set in two columns. */
function alike(columns: readonly ColumnNeed[], widths: readonly number[]): number[] {
  return columns.map(({ header }, at) => {
    const twins = widths.filter((_, other) => columns[other]?.header === header)
    return header === '' ? (widths[at] ?? 0) : sum(twins) / twins.length
  })
}

/** Whether all of a column is free to be written in by hand. */
const isBlank = (column: ColumnNeed): boolean => column.share && column.line === 0

/** Columns that share the rest, as wide as each other. */
function evenShares(columns: readonly ColumnNeed[], widths: readonly number[], points: number, page: number) {
  const wanted = columns.map((column, at) => (column.share ? 0 : Math.max(widths[at] ?? 0, whole(column, points))))
  const shares = columns.filter(({ share }) => share).length
  const room = (page - sum(wanted)) / shares
  const isEnough = columns.every((column, at) => !column.share || room >= (widths[at] ?? 0))
  const fitted = isEnough ? wanted : widths
  const rest = (page - sum(fitted)) / shares
  return columns.map((column, at) => (column.share ? (isEnough ? rest : (widths[at] ?? 0) + rest) : (fitted[at] ?? 0)))
}

/** The cells of a row, or the headers: how long each is, and how many lines it has now. */
interface RowLines {
  ems: readonly number[]
  lines: number[]
}

/** Rows that are looked at, and widths of a column tried at a time: enough of a long table to know it by. */
const mostRows = 80
const mostTried = 24

function lineCounts(columns: readonly ColumnNeed[], widths: readonly number[], points: number): RowLines[] {
  const count = Math.max(0, ...columns.map(({ lines }) => lines.length))
  const stride = Math.ceil(count / mostRows)
  const rows = [columns.map(({ headerLine }) => headerLine)]
  for (let at = 0; at < count; at += stride) rows.push(columns.map(({ lines }) => lines[at] ?? 0))
  return rows.map(ems => ({ ems, lines: ems.map((em, at) => linesIn(em, inEms(widths[at] ?? 0, points))) }))
}

interface Step {
  at: number
  width: number
  more: number
}

/** The widening of one column that saves the most lines for its points; undefined where none with room saves any. */
function bestStep(
  columns: readonly ColumnNeed[],
  widths: readonly number[],
  rows: readonly RowLines[],
  { points, rest }: { points: number; rest: number },
): Step | undefined {
  let best: Step | undefined
  let bestWorth = 0
  columns.forEach((_, at) => {
    const own = widths[at] ?? 0
    for (const width of usefulWidths(rows, at, points)) {
      const more = width - own
      if (more <= 0 || more > rest) continue
      const worth = savedLines(rows, at, inEms(width, points)) / more
      if (worth > bestWorth) [best, bestWorth] = [{ at, width, more }, worth]
    }
  })
  return best
}

/** Widths at which a cell of the column needs a line less. */
function usefulWidths(rows: readonly RowLines[], at: number, points: number): number[] {
  const useful = new Set<number>()
  for (const { ems, lines } of rows) {
    const [em, now] = [ems[at] ?? 0, lines[at] ?? 1]
    for (let fewer = now - 1; fewer >= 1 && fewer >= now - 2; fewer--)
      useful.add(Math.ceil(((fewer === 1 ? em * slack : (em * raggedness) / fewer) * points + cellPadding) * 4) / 4)
  }
  const inTurn = [...useful].sort((a, b) => a - b)
  const stride = Math.ceil(inTurn.length / mostTried)
  return stride <= 1 ? inTurn : inTurn.filter((_, index) => index % stride === 0)
}

function savedLines(rows: readonly RowLines[], at: number, width: number): number {
  let saved = 0
  for (const { ems, lines } of rows) {
    const now = lines[at] ?? 1
    if (now === 1) continue
    const then = linesIn(ems[at] ?? 0, width)
    const others = Math.max(1, ...lines.filter((_, other) => other !== at))
    saved += Math.max(0, now - Math.max(then, others)) + besideHigher * (Math.min(now, others) - Math.min(then, others))
  }
  return saved
}

/** Lines of a text on its own, in a column of so many ems. */
function linesIn(em: number, width: number): number {
  if (em * slack <= width + 1e-6) return 1
  return Math.max(2, Math.ceil((em * raggedness) / Math.max(width, 1) - 1e-6))
}

/** What nothing needs: between all columns where each text has its line, else to the texts that wrap. */
function spread(columns: readonly ColumnNeed[], widths: readonly number[], points: number, rest: number): number[] {
  const wraps = columns.map((column, at) => (widths[at] ?? 0) < whole(column, points) - 0.5)
  const wrapping = wraps.filter(Boolean).length
  if (wrapping > 0) return widths.map((width, at) => width + (wraps[at] ? rest / wrapping : 0))
  const gaps = Math.max(1, widths.length - 1)
  const gap = Math.min(widestGap, rest / gaps)
  return widths.map((width, at) => width + (at < widths.length - 1 ? gap : rest - gap * (widths.length - 1)))
}

/** Points at which all of a column is on one line. */
function whole({ line, headerLine }: ColumnNeed, points: number): number {
  return slack * Math.max(line, headerLine) * points + cellPadding
}

const inEms = (width: number, points: number): number => (width - cellPadding) / points
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
