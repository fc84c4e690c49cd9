/** UTF-16 units that a string of PDF/A holds beside its byte order mark: 32,767 bytes (ISO 19005-2, 6.1.13). */
const longestText = 16_382

/** A text string of PDF, as UTF-16 with its byte order mark; what no string can hold is cut off. */
export function pdfText(text: string): string {
  const held = shortened(text, longestText)
  const hex = Array.from({ length: held.length }, (_, i) => held.charCodeAt(i).toString(16).padStart(4, '0')).join('')
  return `<feff${hex}>`
}

/** The text, or as much of it as fits and an ellipsis. @param most UTF-16 units */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`
}

/** Longer ones are no titles, and windows and bookmarks show their beginning. */
const longestLabel = 1000

/** Bidi controls steer the order on paper, other controls and noncharacters have no place in XML or in a window. */
const unwritable = /[\p{Cc}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A title or name as windows, bookmarks and metadata show it. */
export function label(text: string): string {
  return shortened(text.replace(/\s+/g, ' ').replace(unwritable, '').toWellFormed().trim(), longestLabel)
}
