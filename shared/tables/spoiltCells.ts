import { typeOf } from '../columnTypes/index.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { spoiltLetters } from '../persian/spoiltLetters.ts'
import type { Place } from '../problems/place.ts'
import type { RecordKind } from '../records/index.ts'
import { type AnyRow, columnsOf } from './record.ts'

/** A text of a record in which an encoding has spoilt letters; it is kept as it is, since only a person can mend it. */
export interface SpoiltCell {
  file: string | null
  /** As a spreadsheet numbers it. */
  row: number | null
  /** Persian header, or a path in session.json. */
  field: string
  /** The first spoilt word. */
  piece: string
}

/** The spoilt texts of a record that is read. */
export function spoiltCells(
  kind: RecordKind,
  row: AnyRow,
  placeOf: (column: string) => Place = () => ({}),
): SpoiltCell[] {
  return textColumns(kind).flatMap(([column, header]): SpoiltCell[] => {
    const text = row[column]
    const [piece] = typeof text === 'string' ? spoiltLetters(text) : []
    if (piece === undefined) return []
    const { file = null, row: number = null, field = header } = placeOf(column)
    return [{ file, row: number, field, piece }]
  })
}

const known = new Map<RecordKind, readonly (readonly [string, string])[]>()

/** Names and headers of the columns in which people write words. */
function textColumns(kind: RecordKind): readonly (readonly [string, string])[] {
  const found =
    known.get(kind) ??
    [...columnsOf(kind)].flatMap(([name, column]) =>
      typeOf(column).nature === 'words' ? [[name, column.header] as const] : [],
    )
  known.set(kind, found)
  return found
}

/** «حرف‌های ۲ خانه هنگام ذخیره خراب شده است…: پروندهٔ «drill.csv»، ردیف ۵، «عنوان» (مد?ریت)» */
export function spoiltMessage(spoilt: readonly SpoiltCell[], most = 3): string {
  const shown = spoilt.slice(0, most).map(({ file, row, field, piece }) => {
    const place = [file && `پروندهٔ ${isolate(file)}`, row && toPersianDigits(`ردیف ${row}`), `«${field}»`]
    return `${place.filter(Boolean).join('، ')} («${isolate(piece)}»)`
  })
  const rest = spoilt.length - shown.length
  const more = rest > 0 ? toPersianDigits(` و ${rest} خانهٔ دیگر`) : ''
  return `حرف‌هایی از این خانه‌ها پیش از این خراب شده است؛ آن‌ها را درست کنید: ${shown.join('؛ ')}${more}.`
}
