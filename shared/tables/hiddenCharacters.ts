import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { findLookAlikes, type LookAlike } from '../persian/lookAlikes.ts'
import { findHostileControls, findZeroWidth } from '../persian/normalise.ts'
import type { Place } from '../problems/place.ts'
import type { RecordKind } from '../records/index.ts'
import type { Change } from './change.ts'
import { columnsOf } from './record.ts'

/** A cell that hides something: characters that were left out of it, or letters that only look like its own. */
export interface HiddenCharacters {
  file: string | null
  /** As a spreadsheet numbers it; in a paste or a list from 1. */
  row: number | null
  /** Persian header, or a path in session.json. */
  field: string
  /**
   * What was left out, since it shows a text in another order than it has, takes no place in it or means nothing:
   * Unicode's abbreviations or code points, each once: 'RLO', 'U+0007'.
   */
  characters: string[]
  /** Words that hold letters of another script for their own, kept as written: «РDF (U+0420)». */
  lookAlikes: string[]
}

/**
 * What `normalise` takes out of the cells of a row, and the words that look like others, as far as people should know
 * of them. Marks of direction are common in honest files and change little: they go unsaid.
 * @param cells by column, as written; only texts can hide anything
 * @param isNew whether a column's text was written just now: words that stand there already were told of
 */
export function hiddenCharacters(
  kind: RecordKind,
  cells: Readonly<Record<string, unknown>>,
  placeOf: (column: string) => Place = () => ({}),
  isNew: (column: string) => boolean = () => true,
): HiddenCharacters[] {
  const found: HiddenCharacters[] = []
  for (const column in cells) {
    const cell = cells[column]
    if (typeof cell !== 'string' || plain.test(cell)) continue
    const characters = mayHide.test(cell) ? charactersIn(cell) : []
    const lookAlikes = isNew(column) ? [...new Set(findLookAlikes(cell).map(said))] : []
    if (characters.length === 0 && lookAlikes.length === 0) continue
    const { file = null, row = null, field = columnsOf(kind).get(column)?.header ?? column } = placeOf(column)
    found.push({ file, row, field, characters, lookAlikes })
  }
  return found
}

/** Digits and ASCII hide nothing, and most cells are such. */
const plain = /^[\n -~۰-۹]*$/
/** Nor do letters, or the joiners that Persian is written with; words of them may still look like others. */
const mayHide = /[^\n -~«»\u200C-\u200D\u0606-\u061B\u061D-\u06FF]/

function charactersIn(cell: string): string[] {
  const hidden = findHostileControls(cell).filter(({ severity }) => severity !== 'mark')
  return [...new Set([...hidden.map(({ name }) => name), ...findZeroWidth(cell)])]
}

const said = ({ word, letters }: LookAlike) => `${word} (${letters.join(', ')})`

/**
 * «نویسه‌های پنهانی … کنار گذاشته شد: پروندهٔ «drill.csv»، ردیف ۵، «عنوان» (RLO).», and which words look like others.
 */
export function hiddenMessage(hidden: readonly HiddenCharacters[], most = 3): string {
  const left = hidden.filter(({ characters }) => characters.length > 0)
  const alike = hidden.filter(({ lookAlikes }) => lookAlikes.length > 0)
  return [
    left.length === 0
      ? ''
      : `نویسه‌های پنهانی که ترتیب متن را بر هم می‌زنند یا معنایی ندارند کنار گذاشته شد: ${listed(left, most, ({ characters }) => characters)}.`,
    alike.length === 0
      ? ''
      : `این واژه‌ها حرفی هم‌شکل از خطی دیگر دارند و همان‌گونه نوشته شد: ${listed(alike, most, ({ lookAlikes }) => lookAlikes)}. آن‌ها را دوباره با صفحه‌کلید فارسی یا انگلیسی بنویسید.`,
  ]
    .filter(text => text !== '')
    .join(' ')
}

function listed(
  cells: readonly HiddenCharacters[],
  most: number,
  namesOf: (cell: HiddenCharacters) => readonly string[],
): string {
  const shown = cells.slice(0, most).map(cell => {
    const { file, row, field } = cell
    const place = [file && `پروندهٔ ${isolate(file)}`, row && toPersianDigits(`ردیف ${row}`), `«${field}»`]
    return `${place.filter(Boolean).join('، ')} (${namesOf(cell).slice(0, most).map(isolate).join('، ')})`
  })
  const rest = cells.length - shown.length
  const more = rest > 0 ? toPersianDigits(` و ${rest} خانهٔ دیگر`) : ''
  return `${shown.join('؛ ')}${more}`
}

/** The same of a row that an edit has just saved. @param change what it did; nothing when the record already was so */
export function hiddenInEdit(
  kind: RecordKind,
  cells: Readonly<Record<string, unknown>>,
  change: Pick<Change, 'before' | 'after'> | null | undefined,
  place: Place = {},
): HiddenCharacters[] {
  const isNew = (column: string) => (change?.before?.[column] ?? null) !== (change?.after?.[column] ?? null)
  return hiddenCharacters(kind, cells, () => place, isNew)
}
