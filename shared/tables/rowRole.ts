import { type Column, typeOf } from '../columnTypes/index.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { isEmptyMark, saysNothing } from '../persian/emptyMark.ts'
import { fold } from '../persian/normalise.ts'
import type { Columns } from '../records/defineTable.ts'
import { type FileColumn, guessHeader } from './readHeader.ts'
import { remembered } from './remembered.ts'
import { noteRowJudge } from './templateSheet.ts'

/**
 * What a row below the header of somebody's table is: a record, a sum or an average of others («جمع کل»), the header
 * once more as spreadsheets print it on every page, a note under the table («مأخذ: …»), a value that a dash says there
 * is none of, or nothing that anybody wrote: the notes under the header of a form of ours are no work of its user.
 */
export type RowRole = 'body' | 'total' | 'repeated' | 'note' | 'empty' | 'blank'

/**
 * Judges the rows below a header by their words alone; no number is added up. «جمع‌آوری زباله» and «مجموعهٔ ورزشی» are
 * no sums; «جمع خدمات شهری» is one by its title, whatever its code: budgets number their sums, and whoever reads the
 * table is shown what is left out.
 * @param header what each cell is, from `guessHeader` or `readHeader`
 * @param isWhole the header is the table's own, so that a row of numbers alone lacks what would name it: it is a sum
 */
export function rowJudge(
  columns: Columns,
  header: readonly FileColumn[],
  isWhole = false,
): (cells: readonly string[]) => RowRole {
  const types = header.map(column => (column == null ? undefined : columns[column.name]?.type))
  const names = header.map(column => column == null || isNaming(columns[column.name]))
  const labels = header.map(column => labelsOf(column == null ? undefined : columns[column.name]))
  const own = types.indexOf('code')
  const title = types.indexOf('text')
  const isValueless = valueJudge(columns, header)
  const isHeaderAgain = headerJudge(columns, header)
  /** Columns repeat their words. */
  const words = remembered(wordsOf)
  const isFilled = (cell: string, i: number) => !isEmptyMark(cell) && !(header[i] === null && isDigits(cell))
  const isSum = (cell: string, i: number, hasCode: boolean): boolean => {
    if (names[i] === false || !maySum.test(cell)) return false
    const text = words(cell)
    if (labels[i]?.has(text) === true) return false
    return sum.test(text) || (sumOf.test(text) && (types[i] !== 'text' || i === title || !hasCode))
  }
  const areNumbers = header.map(column => column != null && isNumber(columns[column.name]))
  const mustName = header.some(column => column != null && isNeeded(columns[column.name]))
  const hasOnlyNumbers = (cells: readonly string[]) =>
    mustName && cells.every((cell, i) => areNumbers[i] === true || !isFilled(cell, i))
  const areNotes = (cells: readonly string[], isOne: boolean) =>
    cells.every((cell, i) => {
      if (!isFilled(cell, i)) return true
      if (names[i] === false && !isOne) return false
      const text = wordsOf(cell)
      return note.test(text) || (isWhole && (underTable.test(text) || (isOne && footnote.test(cell.slice(0, longest)))))
    })
  const isNoteRow = noteRowJudge(header.map(column => (column == null ? undefined : columns[column.name])))
  return cells => {
    let filled = 0
    let isTotal = false
    const hasCode = own !== -1 && isFilled(cells[own] ?? '', own)
    for (const [i, cell] of cells.entries()) {
      if (!isFilled(cell, i)) continue
      filled += 1
      isTotal ||= isSum(cell, i, hasCode)
    }
    if (filled === 0 || isNoteRow(cells)) return 'blank'
    if (isTotal) return 'total'
    if (isHeaderAgain(cells)) return 'repeated'
    if (isValueless(cells)) return 'empty'
    if (header.length > 2 && filled < header.length / 2 && areNotes(cells, filled === 1)) return 'note'
    if (isNumbering(cells, header.length)) return 'repeated'
    return isWhole && hasOnlyNumbers(cells) ? 'total' : 'body'
  }
}

/**
 * Whether a row has a dash where its kind needs a number: «-» for an amount says that there is none. Records with a
 * code of their own are more than their numbers.
 */
function valueJudge(columns: Columns, header: readonly FileColumn[]): (cells: readonly string[]) => boolean {
  const found = header.map(column => (column == null ? undefined : columns[column.name]))
  const numbers = found.flatMap((column, i) => (isNumber(column) && column?.optional === undefined ? [i] : []))
  if (numbers.length === 0 || found.some(column => column?.type === 'code')) return () => false
  return cells => numbers.every(i => /\S/.test(cells[i] ?? '') && saysNothing(cells[i] ?? ''))
}

/** Words that a column of choices knows: «متوسط» may be one of them and no mean. */
function labelsOf(column: Column | undefined): ReadonlySet<string> | undefined {
  if (column?.type !== 'choice') return undefined
  return new Set([...Object.values(column.choices), ...Object.keys(column.otherWords ?? {})].map(fold))
}

/** What has to be said of a record and is no number: what tells it from others. */
const isNeeded = (column: Column | undefined) =>
  column !== undefined && column.optional === undefined && isNaming(column)

/** Whether a row numbers the columns: «۱»، «۲»، «۳»… under a header. */
function isNumbering(cells: readonly string[], width: number): boolean {
  if (!/^[\s(]*[1۱١][\s)]*$/.test(cells[0] ?? '')) return false
  const numbers = cells.map(cell => toLatinDigits(cell).replace(/[\s()]/g, ''))
  return width > 3 && cells.length >= width && numbers.slice(0, width).every((text, i) => text === String(i + 1))
}

const isNumber = (column: Column | undefined) => column !== undefined && typeOf(column).nature === 'number'

/** Cells in which a sum or a note would be named: all but those of numbers and days. */
const isNaming = (column: Column | undefined) => column === undefined || typeOf(column).namesRow === true

const isDigits = (cell: string) => /^[\s\d۰-۹٠-٩.)-]*$/.test(cell)

const longest = 80
const wordsOf = (cell: string) =>
  fold(cell.slice(0, longest).replaceAll('\u200C', ' '))
    .replace(/ ?[([][^()[\]]*[)\]]$/, '')
    .replace(/^[\s*•«"(-]+|[\s:：.*»")=]+$/g, '')
    .trim()

/** A quick look before a text is folded: nothing else can name a sum. */
const maySum = /[عﻉ-ﻌ]|نقل|کل|كل|میانگین|ميانگين|متوسط|total|sum|average|mean/i
/** Folded texts that name a sum and nothing else. */
const sum =
  /^(?:(?:زیر|سر) ?جمع(?: کل)?|ج م ع|کل|میانگین(?: کل)?|متوسط|average|mean|(?:جمعا?|مجموع|مجموعا|تعداد کل)(?: (?:کل|کلی|نهایی|جز|این|صفحه|ستون|جدول|ردیف ?ها|مبالغ|مبلغ|اعتبارات|بودجه|فوق|بالا))*|نقل (?:از|به) صفحه(?: (?:قبل|بعد))?|(?:grand |sub-?)?total|sum)$/
/** «جمع ردیف‌های هزینه‌ای», «جمع: ۳ واحد»; «جمع آوری» and «جمع بندی» are other words. */
const sumOf = /^(?:جمعا?|مجموعا?)(?: ?: ?| )(?!اوری|بندی|سپاری|خوانی|نویسی|شدن|کردن|شده)/
const note =
  /^(?:ماخذ|منبع|توضیح|توضیحات|یادداشت|تذکر|نکته|پی ?نوشت|تهیه ?کننده|تهیه و تنظیم|تاریخ تهیه)(?![\p{L}\p{N}])/u
/**
 * The same where the row cannot be a record: signatures, pages, «* ارقام برآوردی است», «(۱) بدون احتساب متمم», «۱- موقت
 * است».
 */
const underTable =
  /^(?:ملاحظات|زیرنویس|تایید ?کننده|تصویب ?کننده|تاریخ گزارش|(?:مهر و |محل )?امضا[یء]?|ادامه|صفحه \d+|page \d+)(?![\p{L}\p{N}])/u
const footnote = /^\s*(?:\*+|[†‡]|[([]?[\d۰-۹٠-٩]{1,2}[)\]]|[\d۰-۹٠-٩]{1,2} ?[-–.]) ?(?=\p{L}+\s+\p{L})/u

/** Whether the filled cells of a row name the same columns as the header over them, and most of those. */
function headerJudge(columns: Columns, header: readonly FileColumn[]): (cells: readonly string[]) => boolean {
  const known = header.filter(column => column != null).length
  /** Of each column, the cell that was looked at last: most rows say the same in some. */
  const last: { cell: string; mayName: boolean }[] = []
  const mayName = (cell: string, i: number): boolean => {
    const before = last[i]
    if (before?.cell === cell) return before.mayName
    const found = guessHeader(columns, [cell])[0]?.name === header[i]?.name
    last[i] = { cell, mayName: found }
    return found
  }
  return cells => {
    // Names are no figures, and most records have some.
    if (cells.some(cell => cell !== '' && isDigits(cell) && !isEmptyMark(cell))) return false
    const filled = cells.flatMap((cell, i) => (isEmptyMark(cell) || header[i] == null ? [] : [i]))
    if (filled.length < 2 || filled.length * 2 < known) return false
    // What a cell does not name alone it names in no row; the last ones are those that rows have in common.
    if (!filled.toReversed().every(i => mayName(cells[i] ?? '', i))) return false
    const again = guessHeader(columns, cells)
    return filled.every(i => again[i] !== undefined && again[i]?.name === header[i]?.name)
  }
}
