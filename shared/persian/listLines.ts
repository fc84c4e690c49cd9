/**
 * The entries of a list that was copied from Word, Excel or an e-mail: one a line, without its number or bullet.
 * Cells that stand beside each other become one text. A number without a sign behind it belongs to the words.
 */
export function listLines(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(line =>
      line
        .replace(mark, '')
        .replace(/\s*\t\s*/g, ' ')
        .trim(),
    )
    .filter(line => line !== '')
}

/** «۱-», «2.», «الف)», «(۳)», «•»; a number alone in its cell. */
const mark =
  /^\s*(?:\(?(?:[0-9۰-۹٠-٩]{1,3}|الف|ب|پ|ت|ج|د)\)|[0-9۰-۹٠-٩]{1,3}\s?[.\-–ـ](?![0-9۰-۹٠-٩])|[0-9۰-۹٠-٩]{1,3}(?=\t)|[•·●○▪◦‣*-](?=\s))\s*/u
