/**
 * Signs that no face of the house draws and that have a plain form: bullets of Word, which lie in the private use area as
 * its Symbol and Wingdings fonts have them, ticks that are pictures elsewhere, units and phrases in one sign.
 */
const plainForms: Readonly<Record<string, string>> = {
  '\uf02d': '–',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '❑',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf09e': '·',
  '\uf09f': '•',
  '\uf0a7': '▪',
  '\uf0a8': '◻',
  '\uf0aa': '✦',
  '\uf0ab': '★',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0df': '←',
  '\uf0e0': '→',
  '\uf0e8': '➔',
  '\uf0fb': '✗',
  '\uf0fc': '✔',
  '\uf0fd': '☒',
  '\uf0fe': '☑',
  '﷽': 'بسم الله الرحمن الرحیم',
  '✅': '✔',
  '❌': '✘',
  '❎': '☒',
  '❗': '!',
  '❓': '؟',
  '➕': '+',
  '➖': '−',
  '➗': '÷',
  '⭐': '★',
  '⮚': '➢',
  '\u{1f539}': '◆',
  '\u{1f538}': '◆',
  '\u{1f537}': '◆',
  '\u{1f536}': '◆',
}
const sign = new RegExp(`[${Object.keys(plainForms).join('')}]\\ufe0f?`, 'gu')
/** Letters as pasted from PDF files, already shaped, and phrases in one sign; ﷼ is no letter and stays. */
const presentationForms = /[\uFB50-\uFDFB\uFE70-\uFEFC]+/g
/** «㎡», «㏊»: units in one sign. */
const squaredUnit = /[\u3371-\u337a\u3380-\u33df]/g
const rare = new RegExp(`${sign.source}|${presentationForms.source}|${squaredUnit.source}`, 'u')

/** The text with such signs, and letters that are stored as they are joined, written in the letters and signs they mean. */
export function writtenOut(text: string): string {
  if (!rare.test(text)) return text
  return text
    .replace(sign, found => plainForms[String.fromCodePoint(found.codePointAt(0) ?? 0)] ?? found)
    .replace(presentationForms, letters => letters.normalize('NFKC').replaceAll('ي', 'ی').replaceAll('ى', 'ی'))
    .replace(squaredUnit, unit =>
      unit
        .normalize('NFKC')
        .replace(/[23]$/, power => (power === '2' ? '²' : '³'))
        .replaceAll('\u2215', '/'),
    )
}
