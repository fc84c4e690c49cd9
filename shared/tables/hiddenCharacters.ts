import { columnsOf } from '../domain/record.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { findHostileControls } from '../persian/normalise.ts'
import type { Place } from '../problem.ts'
import type { RecordKind } from './index.ts'

/** A cell out of which characters were left that show a text in another order than it has, or mean nothing in it. */
export interface HiddenCharacters {
  file: string | null
  /** As a spreadsheet numbers it; in a paste or a list from 1. */
  row: number | null
  /** Persian header, or a path in session.json. */
  field: string
  /** Unicode's abbreviations or code points, each once: 'RLO', 'U+0007'. */
  characters: string[]
}

/**
 * What `normalise` takes out of the cells of a row and people should know of. Marks of direction are common in honest
 * files and change little: they go unsaid.
 * @param cells by column, as written; only texts can hide anything
 */
export function hiddenCharacters(
  kind: RecordKind,
  cells: Readonly<Record<string, unknown>>,
  placeOf: (column: string) => Place = () => ({}),
): HiddenCharacters[] {
  return Object.entries(cells).flatMap(([column, cell]): HiddenCharacters[] => {
    if (typeof cell !== 'string') return []
    const hidden = findHostileControls(cell).filter(({ severity }) => severity !== 'mark')
    if (hidden.length === 0) return []
    const { file = null, row = null, field = columnsOf(kind).get(column)?.header ?? column } = placeOf(column)
    return [{ file, row, field, characters: [...new Set(hidden.map(({ name }) => name))] }]
  })
}

/** «۲ خانه نویسه‌های پنهان داشت …: پروندهٔ «drill.csv»، ردیف ۵، «عنوان» (RLO)» */
export function hiddenMessage(hidden: readonly HiddenCharacters[], most = 3): string {
  const shown = hidden.slice(0, most).map(({ file, row, field, characters }) => {
    const place = [file && `پروندهٔ ${isolate(file)}`, row && toPersianDigits(`ردیف ${row}`), `«${field}»`]
    return `${place.filter(Boolean).join('، ')} (${isolate(characters.join(', '))})`
  })
  const rest = hidden.length - shown.length
  const more = rest > 0 ? toPersianDigits(` و ${rest} خانهٔ دیگر`) : ''
  return `نویسه‌های پنهانی که ترتیب متن را بر هم می‌زنند یا معنایی ندارند کنار گذاشته شد: ${shown.join('؛ ')}${more}.`
}
