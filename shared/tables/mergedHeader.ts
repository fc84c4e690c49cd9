import { fold } from '../persian/normalise.ts'
import type { Columns } from '../records/defineTable.ts'
import { type FileColumn, guessHeader } from './readHeader.ts'

/** A header of two rows, as spreadsheets have it whose upper cells are merged: its cells as one row would say them. */
export interface MergedHeader {
  cells: string[]
  columns: FileColumn[]
}

/** Nouns over phases that name no column themselves: «اعتبار سال ۱۴۰۵» over «مصوب» and «تخصیص». */
const general = /(?:اعتبارات|اعتبار|بودجه|مبالغ|مبلغ|ارقام)[\u200Cیٔ]*(?: |$)/u

const figures = /^[\s\d۰-۹٠-٩.,٬٫/()%٪-]*[\d۰-۹٠-٩][\s\d۰-۹٠-٩.,٬٫/()%٪-]*$/
const aYear = /^\s*[1۱١][34۳۴٣٤][\d۰-۹٠-٩]{2}\s*$/

/** The columns that the merged cells of a row reach to, by the one in which each begins; none where nobody knows. */
export type Spans = ReadonlyMap<number, number>

/**
 * Reads two rows as one header: a cell is named by the upper or the lower one, or by both together («سال ۱۴۰۵» over
 * «مصوب»). The upper cell stands for those beside it that are empty, as a merged one is saved. Undefined where the
 * lower row has no cell under a merged one.
 * @param spans of the upper row; with them a cell reaches no further than it is merged
 * @param year that the titles above name for the whole table, if they do
 */
export function mergedHeader(
  columns: Columns,
  upper: readonly string[],
  lower: readonly string[],
  year?: string,
  spans: Spans = new Map(),
): MergedHeader | undefined {
  const width = Math.max(upper.length, lower.length)
  // One of them is empty where the other is not: cells that reach over several columns, or over both rows.
  const isMerged = Array.from({ length: width }, (_, i) => filled(upper, i) !== filled(lower, i)).includes(true)
  // A row with figures of its own is a record; years may head columns.
  if ((!isMerged && year === undefined) || lower.some(cell => figures.test(cell) && !aYear.test(cell))) return undefined
  const named = Array.from({ length: width }, (_, i) => {
    const below = (lower[i] ?? '').trim()
    const above = below === '' ? (upper[i] ?? '').trim() : over(upper, i, spans)
    const options = [...new Set(together(above, below, year))]
    const found = options.map(cell => ({ cell, column: guessHeader(columns, [cell])[0] }))
    const known = found.filter(({ column }) => column != null)
    // A name of its own goes before one that a year or a phase makes of it: «سال مالی» is no amount of the titles'
    // year.
    const plain = known.find(({ column }) => column?.under === undefined)
    const [fullest] = known.toSorted((a, b) => saidBy(b.column) - saidBy(a.column))
    return plain ?? fullest ?? { cell: options.at(-1) ?? '', column: undefined }
  })
  const own = new Set(
    named.flatMap(({ column }) => (column != null && column.under === undefined ? [column.name] : [])),
  )
  const cells = named.map(({ cell, column }, i) => {
    // Where a column says the years row by row, the titles' year is none of a header's.
    const isSaidTwice = Object.keys(column?.under ?? {}).some(name => own.has(name))
    return isSaidTwice && !filled(upper, i) ? (lower[i] ?? '').trim() : cell
  })
  return { cells, columns: guessHeader(columns, cells) }
}

/** How many other columns a header tells of. */
const saidBy = (column: FileColumn) => Object.keys(column?.under ?? {}).length

/** The cell over a place, or the merged one that reaches it. */
function over(upper: readonly string[], at: number, spans: Spans): string {
  for (let i = at; i >= 0; i--) {
    const text = (upper[i] ?? '').trim()
    if (text !== '') return spans.size === 0 || i === at || (spans.get(i) ?? i) >= at ? text : ''
  }
  return ''
}

/** What the two may be called together, the likeliest first. */
function together(above: string, below: string, year?: string): string[] {
  if (below === '') return [above]
  const ofYear = year === undefined ? [] : [`${below} ${year}`]
  if (above === '') return [...ofYear, below]
  const rest = fold(above).replace(general, '').trim()
  const both = [`${below} ${above}`, `${above} ${below}`]
  return [...both, ...(rest === '' ? [] : [`${below} ${rest}`, `${rest} ${below}`]), ...ofYear, below]
}

const filled = (row: readonly string[], i: number) => (row[i] ?? '').trim() !== ''
