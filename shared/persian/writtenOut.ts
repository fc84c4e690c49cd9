/**
 * Signs that no face of the house draws and that have a plain form: bullets of Word, which lie in the private use area
 * as its Symbol and Wingdings fonts have them, ticks that are pictures elsewhere, units and phrases in one sign.
 */
const plainForms: Readonly<Record<string, string>> = {
  '\uf028': '☎',
  '\uf02a': '✉',
  '\uf02d': '–',
  '\uf046': '☞',
  '\uf06c': '●',
  '\uf06d': '❍',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '❑',
  '\uf075': '◆',
  '\uf073': '◆',
  '\uf074': '◆',
  '\uf076': '❖',
  '\uf077': '◆',
  '\uf09e': '·',
  '\uf09f': '•',
  '\uf0a1': '○',
  '\uf0a4': '◉',
  '\uf0a7': '▪',
  '\uf0a8': '◻',
  '\uf0aa': '✦',
  '\uf0ab': '★',
  '\uf0ac': '✶',
  '\uf0b2': '✧',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0df': '←',
  '\uf0e0': '→',
  '\uf0e8': '➔',
  '\uf0ef': '⇦',
  '\uf0f0': '⇨',
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
  '\u{1f5f8}': '✓',
  '\u{1f5f9}': '☑',
  '\u{1f534}': '●',
  '\u{1f535}': '●',
  '\u{1f7e0}': '●',
  '\u{1f7e1}': '●',
  '\u{1f7e2}': '●',
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
/** A bullet of some other of Word's fonts of signs: whatever it looked like, it begins an item. */
const otherBullet = /(?<=^|\n)[\uf020-\uf0ff](?=\s)/g
/** «⑴», «⒈»: numbers of items in one sign. */
const itemNumber = /[\u2474-\u249b]/g
const rare = new RegExp(
  [sign, presentationForms, squaredUnit, otherBullet, itemNumber].map(({ source }) => source).join('|'),
  'u',
)

/**
 * The text with such signs, and letters that are stored as they are joined, written in the letters and signs they mean.
 */
export function writtenOut(text: string): string {
  if (!rare.test(text)) return text
  return text
    .replace(sign, found => plainForms[String.fromCodePoint(found.codePointAt(0) ?? 0)] ?? found)
    .replace(otherBullet, '•')
    .replace(itemNumber, number => number.normalize('NFKC'))
    .replace(presentationForms, letters => letters.normalize('NFKC').replaceAll('ي', 'ی').replaceAll('ى', 'ی'))
    .replace(squaredUnit, unit =>
      unit
        .normalize('NFKC')
        .replace(/[23]$/, power => (power === '2' ? '²' : '³'))
        .replaceAll('\u2215', '/'),
    )
}
