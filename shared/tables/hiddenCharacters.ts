import { columnsOf } from '../domain/record.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { findHostileControls } from '../persian/normalise.ts'
import { spoiltLetters } from '../persian/spoiltLetters.ts'
import type { Place } from '../problem.ts'
import type { RecordKind } from './index.ts'
import { quote } from './quote.ts'

/**
 * A cell out of which characters were left that show a text in another order than it has, or mean nothing in it; or whose
 * letters an encoding has spoilt.
 */
export interface HiddenCharacters {
  file: string | null
  /** As a spreadsheet numbers it; in a paste or a list from 1. */
  row: number | null
  /** Persian header, or a path in session.json. */
  field: string
  /** Unicode's abbreviations or code points, each once: 'RLO', 'U+0007'. */
  characters: string[]
  /** Pieces with spoilt letters, which are kept as they came: «مد?ریت». */
  spoilt: string[]
}

/**
 * What `normalise` takes out of the cells of a row and people should know of, and letters that were spoilt before they
 * came here. Marks of direction are common in honest files and change little: they go unsaid.
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
    const spoilt = spoiltLetters(cell)
    if (hidden.length === 0 && spoilt.length === 0) return []
    const { file = null, row = null, field = columnsOf(kind).get(column)?.header ?? column } = placeOf(column)
    return [{ file, row, field, characters: [...new Set(hidden.map(({ name }) => name))], spoilt }]
  })
}

/** «… کنار گذاشته شد: پروندهٔ «drill.csv»، ردیف ۵، «عنوان» (RLO)»; and which letters are spoilt, with what helps. */
export function hiddenMessage(cells: readonly HiddenCharacters[], most = 3): string {
  const hidden = cells.filter(({ characters }) => characters.length > 0)
  const spoilt = cells.filter(cell => cell.spoilt.length > 0)
  const sayHidden = () =>
    `نویسه‌های پنهانی که ترتیب متن را بر هم می‌زنند یا معنایی ندارند کنار گذاشته شد: ${listed(hidden, most, ({ characters }) => isolate(characters.join(', ')))}.`
  const saySpoilt = () =>
    `حروف این خانه‌ها پیش از این خراب شده است و همان‌گونه نگه داشته می‌شود: ${listed(spoilt, most, cell => cell.spoilt.map(piece => quote(piece)).join('، '))}. متن را درست کنید یا پرونده را از برنامهٔ اصلی دوباره با رمزگذاری UTF-8 بگیرید.`
  return [hidden.length > 0 ? sayHidden() : '', spoilt.length > 0 ? saySpoilt() : ''].filter(Boolean).join(' ')
}

/** The first cells by their places, and how many there are besides. */
function listed(cells: readonly HiddenCharacters[], most: number, say: (cell: HiddenCharacters) => string): string {
  const shown = cells.slice(0, most).map(cell => {
    const { file, row, field } = cell
    const place = [file && `پروندهٔ ${isolate(file)}`, row && toPersianDigits(`ردیف ${row}`), `«${field}»`]
    return `${place.filter(Boolean).join('، ')} (${say(cell)})`
  })
  const rest = cells.length - shown.length
  return shown.join('؛ ') + (rest > 0 ? toPersianDigits(` و ${rest} خانهٔ دیگر`) : '')
}
