import { type CellContext } from '../columnTypes/cell.ts'
import { type Column, typeOf } from '../columnTypes/index.ts'
import type { Doubt } from '../columnTypes/readingChoices.ts'
import { type ReadCell } from '../columnTypes/readingChoices.ts'
import { columnSchema } from './columnSchema.ts'
import { readCell } from './readCell.ts'
import type { AnyRow } from './record.ts'
import { writeCell } from './showCell.ts'

type Value = AnyRow[string]

/** A cell's value as the domain holds it, or what is wrong with it or has to be asked. */
export type CellValue =
  /** `asWritten`: the product would write the same cell. */
  { ok: true; value: Value; asWritten: boolean } | { ok: false; message: string; doubt?: Doubt }

const dashMessage =
  'این خانه می‌گوید که مقداری ندارد (خط تیره، «ندارد» و مانند آن)، و این ستون نباید خالی باشد؛ مقدار را بنویسید (صفر را ۰) یا ردیف را حذف کنید.'

/** Most columns repeat a few words; longer-lived memory of them than this isn't worth its room. */
const mostRemembered = 5000

/** Reads the cells of one column; `rowUnit` is the unit that the row itself names for its numbers. */
export type ColumnReader = (cell: string, rowUnit?: string) => CellValue

/**
 * A reader of one column of a file: what a cell says and whether the column may hold it. A cell that came before is not
 * judged again, nor are plain digits where the column takes them as they stand.
 * @param context the unit that the file's header names, and how the file is to be read
 */
export function columnReader(column: Column, context: CellContext = {}): ColumnReader {
  const schema = columnSchema(column)
  const judge = (found: ReadCell, cell: string): CellValue => {
    if (!found.ok) return found
    const judged = schema.safeParse(found.value)
    if (!judged.success) {
      const isDash = found.value === null && cell.trim() !== ''
      return { ok: false, message: isDash ? dashMessage : (judged.error.issues[0]?.message ?? '') }
    }
    const value = judged.data as Value
    return { ok: true, value, asWritten: writeCell(column, value) === cell }
  }
  const { isAnyText, isQuantity, fromDigits } = typeOf(column)
  if (isAnyText === true) return cell => judge(readCell(column, cell, context), cell)

  const known = new Map<string, CellValue>()
  // A number of no fixed unit is judged by the row's.
  const followsRow = isQuantity === true && column.unit === undefined
  const read: ColumnReader = (cell, rowUnit) => {
    const key = followsRow ? `${rowUnit ?? ''} ${cell}` : cell
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const whole = followsRow && rowUnit !== undefined ? { ...column, unit: rowUnit } : column
    const value = judge(readCell(whole, cell, context), cell)
    if (known.size < mostRemembered) known.set(key, value)
    return value
  }
  const digits = fromDigits !== undefined && takesDigits(read, fromDigits) ? fromDigits : undefined
  if (digits === undefined) return read
  return cell => (isPlain(cell) ? { ok: true, value: digits(cell), asWritten: true } : read(cell))
}

/** Whether plain digits are the column's value: a header such as «مبلغ (تومان)» makes another amount of them. */
function takesDigits(read: ColumnReader, fromDigits: (digits: string) => Value): boolean {
  return ['0', '1', mostPlain].every(cell => {
    const judged = read(cell)
    return judged.ok && judged.value === fromDigits(cell)
  })
}

/** Fifteen digits are exact as a number and far within 64 bits. */
const mostPlain = '9'.repeat(15)
const isPlain = (cell: string) => /^(?:0|[1-9]\d{0,14})$/.test(cell)
