import { toLatinDigits } from '../persian/digits.ts'
import { isEmptyMark } from '../persian/emptyMark.ts'
import { fold } from '../persian/normalise.ts'
import { unitOf } from '../quantities/unitOf.ts'
import type { Columns } from '../records/defineTable.ts'
import { type MergedHeader, mergedHeader, type Spans } from './mergedHeader.ts'
import { type FileColumn, guessHeader, namedColumns } from './readHeader.ts'
import { type RowRole, rowJudge } from './rowRole.ts'

/** What stands above the records of somebody's table. */
export interface TableTop {
  /** Index of the row that names the columns; undefined where none does. */
  header: number | undefined
  /** What each of its cells names; empty without a header. */
  columns: readonly FileColumn[]
  /** Its cells as one row would say them: of a header of two rows, whose upper cells are merged, both together. */
  cells: readonly string[]
  /** Indices of the rows above the header that say something: «فهرست مناطق در سال ۱۴۰۲», «ارقام به میلیون ریال». */
  titles: readonly number[]
  /** The money unit that a title or the corner cell names for the whole table: «میلیون ریال». */
  unit: string | undefined
}

/** A table taken apart; every row given is in one of the lists, by its index, or is the header. */
export interface FoundTable extends TableTop {
  /** Rows that only sum up others («جمع کل»): never records. */
  totals: readonly number[]
  /** The header once more, as on the next page of a print. */
  repeated: readonly number[]
  /** Lines under the table that are no records: «مأخذ: …». */
  notes: readonly number[]
  blank: readonly number[]
  /** What is left: the records. */
  body: readonly number[]
}

export type { Spans } from './mergedHeader.ts'

type SpansOf = (row: number) => Spans

/** How far down a header is looked for. */
export const mostTitles = 40

/**
 * Takes somebody's table apart: titles and their unit, the header wherever it stands, records, sums, repeated headers,
 * notes and empty rows. It judges words and changes nothing; what is left out is for its caller to show. It pauses
 * after each row, as a paste may have ten thousand.
 * @param columns what the table may hold, by name: a kind's, or those that a grid has from where a paste begins
 * @param rows cells as written; a paste or the whole of a small file
 * @param place what each cell is where no row says so, as in a paste without a header
 */
export function* findTable(
  columns: Columns,
  rows: readonly (readonly string[])[],
  place: readonly FileColumn[] = [],
): Generator<void, FoundTable, void> {
  const top = findTop(columns, rows)
  const isWhole = top.header !== undefined
  const roleOf = rowJudge(columns, isWhole ? top.columns : place, isWhole)
  const below: Record<Exclude<RowRole, 'empty'>, number[]> = { body: [], total: [], repeated: [], note: [], blank: [] }
  for (const [i, cells] of rows.entries()) {
    // The upper row of a header of two is no title and no record.
    if (i === top.header || top.titles.includes(i)) continue
    const role = top.header !== undefined && i < top.header ? 'blank' : roleOf(cells)
    // In a grid a dash takes a value away, so its row is one like any other.
    below[role === 'empty' ? 'body' : role].push(i)
    yield
  }
  const { body, total: totals, repeated, note: notes, blank } = below
  return { ...top, totals, repeated, notes, blank, body }
}

/**
 * Looks for the header among the first rows: the one that names most columns, the first of several, when it names most
 * of its filled cells. What stands above it are titles, unless more than one of them is as wide as a record.
 * @param rows the first rows of the table; no more than `mostTitles` are looked at
 * @param spansOf merged cells of a row by its index, where the file says what is merged
 */
export function findTop(
  columns: Columns,
  rows: readonly (readonly string[])[],
  spansOf: SpansOf = () => new Map(),
): TableTop {
  const first = rows.slice(0, mostTitles)
  const most = Object.keys(columns).length
  const width = Math.max(0, ...first.map(cells => cells.length))
  const guesses: FileColumn[][] = []
  const scores: number[] = []
  for (const cells of first) {
    // No row below names more than all, and of several the first counts.
    if (scores.at(-1) === most) break
    const guess = guessHeader(columns, cells)
    guesses.push(guess)
    scores.push(headerScore(guess, cells, width))
  }
  const best = Math.max(0, ...scores)
  const merged =
    (best === most ? undefined : findMerged(columns, first, { best, width, spansOf })) ??
    withUnits(columns, first, scores.indexOf(best))
  const header = merged?.row ?? (best === 0 ? -1 : scores.indexOf(best))
  const filled = first.map(cells => cells.filter(cell => !isEmptyMark(cell)).length)
  const above = filled.slice(0, Math.max(0, merged === undefined ? header : header - 1))
  const wide = above.filter(count => count > 1 && count >= (filled[header] ?? 0))
  if (header === -1 || wide.length > 1)
    return { header: undefined, columns: [], cells: [], titles: [], unit: undefined }
  const titles = above.flatMap((count, i) => (count > 0 ? [i] : []))
  const named = merged?.columns ?? guesses[header] ?? []
  const words = merged?.cells ?? first[header] ?? []
  const corners = words.filter((_, i) => named[i] === undefined)
  const units = [...titles.flatMap(i => first[i] ?? []), ...corners].flatMap(cell => unitOf(cell)?.name ?? [])
  // Two titles that name two units say nothing of the whole.
  const unit = new Set(units.map(fold)).size === 1 ? units[0] : undefined
  return { header, columns: named, cells: words, titles, unit }
}

/** A header of two rows that names more columns than any row alone; `row` is the lower one. */
function findMerged(
  columns: Columns,
  rows: readonly (readonly string[])[],
  { best, width, spansOf }: { best: number; width: number; spansOf: SpansOf },
): ({ row: number } & MergedHeader) | undefined {
  const found = rows.slice(1).flatMap((lower, i) => {
    const upper = rows[i] ?? []
    const year = yearOf(rows.slice(0, i + 1).filter(isTitle))
    return [mergedHeader(columns, upper, lower, year, spansOf(i)), mergedHeader(columns, [], lower, year)].flatMap(
      merged => {
        const score = merged === undefined ? 0 : headerScore(merged.columns, merged.cells, width)
        return merged !== undefined && score > best ? [{ row: i + 1, score, ...merged }] : []
      },
    )
  })
  return found.toSorted((a, b) => b.score - a.score)[0]
}

/** A header with the units of its columns in a row of their own below it; `row` is the lower one. */
function withUnits(
  columns: Columns,
  rows: readonly (readonly string[])[],
  header: number,
): ({ row: number } & MergedHeader) | undefined {
  const [upper = [], lower = []] = header === -1 ? [] : rows.slice(header, header + 2)
  const units = lower.map(cell => (isEmptyMark(cell) ? undefined : unitOf(cell)))
  const isUnits = lower.every(
    (cell, i) => isEmptyMark(cell) || (units[i] !== undefined && !isEmptyMark(upper[i] ?? '')),
  )
  if (!isUnits || units.every(unit => unit === undefined)) return undefined
  const cells = upper.map((cell, i) => (units[i] === undefined ? cell : `${cell} (${units[i].name})`))
  return { row: header + 1, cells, columns: guessHeader(columns, cells) }
}

const isTitle = (cells: readonly string[]) => cells.filter(cell => !isEmptyMark(cell)).length < 3

/** The one year that the titles name. */
function yearOf(titles: readonly (readonly string[])[]): string | undefined {
  const years = toLatinDigits(titles.flat().join(' ')).match(/(?<!\d)1[34]\d\d(?!\d)/g) ?? []
  return new Set(years).size === 1 ? years[0] : undefined
}

/** How many different columns the cells name; 0 where they are no header. @param width cells of the widest row */
function headerScore(guess: readonly FileColumn[], cells: readonly string[], width: number): number {
  const filled = cells.filter(cell => cell.trim() !== '').length
  const named = namedColumns(guess)
  const known = guess.filter(column => column !== undefined).length
  const hasFigures = cells.some(cell => /^[\s\d۰-۹٠-٩.,٬٫/]*[\d۰-۹٠-٩][\s\d۰-۹٠-٩.,٬٫/]*$/.test(cell))
  if (named.size === 0 || known * 2 < filled || (known * 2 === filled && (hasFigures || known < 2))) return 0
  // One word in a wide table may be a title («شاخص»), or a record's own («منطقه»).
  return known === 1 && width > 2 ? 0 : named.size
}
