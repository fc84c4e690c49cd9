/** Arabic and Urdu letters that stand for Persian ones, and Arabic digits for Persian ones. */
const persianForms: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه\u0654',
  ۂ: 'ه\u0654',
  '٠': '۰',
  '١': '۱',
  '٢': '۲',
  '٣': '۳',
  '٤': '۴',
  '٥': '۵',
  '٦': '۶',
  '٧': '۷',
  '٨': '۸',
  '٩': '۹',
}
const foreignForm = new RegExp(`[${Object.keys(persianForms).join('')}]`, 'g')

/** Letters as pasted from PDF files, already shaped; ﷼ is no letter and stays. */
const presentationForms = /[\uFB50-\uFDFB\uFE70-\uFEFC]+/g
/** Old Word files write the half-space as ¬, a soft hyphen or a zero-width space. */
const halfSpaceStandIn = /(?<=\p{Script=Arabic})[\u00AC\u00AD\u200B](?=\p{Script=Arabic})/gu
/** Controls and format characters, but for the line break, ZWNJ, ZWJ and Arabic number signs. */
const unwanted = /[[\p{Cc}\p{Cf}]--[\n\u200C\u200D\u0600-\u0605\u06DD]]/gv
const halfSpaceAtEdge = /(?<![\p{L}\p{M}\p{N}\u200D])\u200C+|\u200C+(?![\p{L}\p{N}])|(?<=\u200C)\u200C+/gu

/**
 * The form in which typed or imported text is stored: Persian ی, ک, هٔ and digits for their Arabic twins, no control or
 * bidi characters, single spaces, half-spaces only inside words. Line breaks stay. Applying it twice changes nothing.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(halfSpaceStandIn, '\u200C')
    .replace(unwanted, '')
    .replace(presentationForms, letters => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(foreignForm, letter => persianForms[letter] ?? letter)
    .replace(/ی\u0654/g, 'ئ')
    .replace(halfSpaceAtEdge, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
