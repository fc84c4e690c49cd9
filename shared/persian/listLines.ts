/**
 * The entries of a list that was copied from Word, Excel or an e-mail: one a line, without its number or bullet.
 * Cells that stand beside each other become one text. A number without a sign behind it belongs to the words.
 */
export function listLines(text: string): string[] {
  return listCells(text).map(cells => cells.join(' '))
}

/** The same, each entry as the cells that stand beside each other in it; empty ones are left out. */
export function listCells(text: string): string[][] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(line => withoutMark(line).split('\t').map(trimmed).filter(isFilled))
    .filter(cells => cells.length > 0)
}

/** A line without the number or the bullet before it. */
export const withoutMark = (line: string) => line.replace(mark, '')

const trimmed = (text: string) => text.trim()
const isFilled = (text: string) => text !== ''

/** «۱-», «2.», «الف)», «(۳)», «•»; a number alone in its cell. */
const mark =
  /^\s*(?:\(?(?:[0-9۰-۹٠-٩]{1,3}|الف|ب|پ|ت|ج|د)\)|[0-9۰-۹٠-٩]{1,3}\s?[.\-–ـ](?![0-9۰-۹٠-٩])|[0-9۰-۹٠-٩]{1,3}(?=\t)|[•·●○▪◦‣*-](?=\s))\s*/u
