import { typeOf } from '../columnTypes/index.ts'
import type { ReadingChoices } from '../columnTypes/readingChoices.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { isEmptyMark } from '../persian/emptyMark.ts'
import { fold } from '../persian/normalise.ts'
import { readPeriod } from '../quantities/periodWords.ts'
import { unitOf } from '../quantities/unitOf.ts'
import type { Columns } from '../records/defineTable.ts'

/** What months that head columns leave open, of which the first is told. */
export interface OpenMonths {
  /** Index of the first of them. */
  at: number
  /** As the file has it. */
  cell: string
  /** The columns that they may be of; none where that is said. */
  values: readonly { name: string; label: string }[]
  /** Nobody says their year. */
  isYearOpen: boolean
}

export interface MonthHeaders {
  /** The rows, the cells of months in one of them saying all that a header has to: «مصرف فروردین ۱۴۰۲». */
  rows: readonly (readonly string[])[]
  open: OpenMonths | undefined
}

interface Values {
  name: string
  label: string
  words: readonly string[]
  isMoney: boolean
}

/** Stands for a year that is still to be said. */
const anyYear = '1400'

/**
 * Has the months that head the columns of somebody's table say what stands under them and in which year, as far as the
 * row above, the titles, or the table's own names do, the nearest first. What nobody says is asked.
 * @param rows the first rows of the table
 * @param names of the sheet and the file
 */
export function withMonths(
  columns: Columns,
  rows: readonly (readonly string[])[],
  names: readonly string[],
  { monthValues, monthYear }: ReadingChoices = {},
): MonthHeaders {
  const all = Object.entries(columns).flatMap(([name, column]): Values[] => {
    const { monthWords: words, header: label } = column
    return words === undefined ? [] : [{ name, label, words, isMoney: typeOf(column).isMoney === true }]
  })
  const isMonth = partJudge(Object.values(columns).some(({ type }) => type === 'period'))
  const row = all.length === 0 ? -1 : rows.findIndex(cells => cells.filter(isMonth).length > 1)
  const header = rows[row]
  if (header === undefined) return { rows, open: undefined }
  const above = rows[row - 1] ?? []
  const sources = [rows.slice(0, row).flat().join(' '), ...names]
  const year = first(sources, yearIn)
  const values = first(sources, text => namedIn(all, text, 'within')) ?? all.find(({ name }) => name === monthValues)
  const open: OpenMonths[] = []
  /** What a column says that stands under a month. */
  const whole = (at: number, month: string, said: Values | undefined, words: readonly string[]): string => {
    const when = hasYear(month) ? '' : (yearIn(cellOver(above, at)) ?? year ?? monthYear)
    const isYearOpen = when === undefined
    if (isYearOpen || said === undefined)
      open.push({ at, cell: month, values: said === undefined ? all : [], isYearOpen })
    const { label, isMoney } = said ?? all[0] ?? { label: '', isMoney: false }
    const unit = first(words, text => unitFor(text, isMoney))
    return `${label} ${month} ${when ?? anyYear}${unit === undefined ? '' : ` (${unit})`}`
  }
  const below = rows[row + 1] ?? []
  const parted = below.map(cell => namedIn(all, cell, 'whole'))
  if (parted.filter(one => one !== undefined).length > 1) {
    // Each month stands over several columns, which say themselves what they hold.
    const cells = below.map((cell, at) => {
      const [month, said] = [cellOver(header, at), parted[at]]
      return said !== undefined && isMonth(month) ? whole(at, month, said, [cell, ...sources]) : cell
    })
    const others = header.map(cell => (isMonth(cell) ? '' : cell))
    return { rows: rows.with(row, others).with(row + 1, cells), open: open[0] }
  }
  const cells = header.map((cell, at) => {
    if (!isMonth(cell)) return cell
    const over = cellOver(above, at)
    return whole(at, cell, namedIn(all, over, 'within') ?? values, [over, ...sources])
  })
  return { rows: rows.with(row, cells), open: open[0] }
}

/** Tells cells that name a month, or any part of a year where that may head a column. */
function partJudge(mayBeLonger: boolean): (cell: string) => boolean {
  const part = mayBeLonger ? /^\d{4}\D/ : /-\d\d$/
  return cell => {
    const text = cell.trim()
    if (text === '' || text.length > 40 || !/\p{L}/u.test(text)) return false
    const found = readPeriod(hasYear(text) ? text : `${text} ${anyYear}`)
    return part.test((found.ok ? found.code : found.short) ?? '')
  }
}

const hasYear = (text: string) => /(?<!\d)(?:1[34])?\d\d(?!\d)/.test(toLatinDigits(text))

/** The one year that a text names. */
function yearIn(text: string): string | undefined {
  const years = new Set(toLatinDigits(text).match(/(?<!\d)1[34]\d\d(?!\d)/g))
  return years.size === 1 ? [...years][0] : undefined
}

/** The one of the values that a text is about, or is named by. */
function namedIn(all: readonly Values[], text: string, how: 'whole' | 'within'): Values | undefined {
  const said = ` ${wordsOf(how === 'whole' ? text.replace(/[([][^()[\]]*[)\]]/g, ' ') : text)} `
  const found = all.filter(({ words }) =>
    words.some(word => (how === 'whole' ? said === ` ${wordsOf(word)} ` : said.includes(` ${wordsOf(word)} `))),
  )
  return found.length === 1 ? found[0] : undefined
}

const wordsOf = (text: string) =>
  fold(text.slice(0, 300).replaceAll('\u200C', ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function unitFor(text: string, isMoney: boolean): string | undefined {
  const unit = unitOf(text)
  return unit !== undefined && (unit.money !== undefined) === isMoney ? unit.name : undefined
}

/** The cell over a place, or the one that reaches over it from the side, as a merged one is saved. */
function cellOver(above: readonly string[], at: number): string {
  for (let i = Math.min(at, above.length - 1); i >= 0; i--) if (!isEmptyMark(above[i] ?? '')) return above[i] ?? ''
  return ''
}

function first<T>(texts: readonly string[], find: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text)
    if (found !== undefined) return found
  }
  return undefined
}
