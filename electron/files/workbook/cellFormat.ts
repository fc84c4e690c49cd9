/** What a number format says of the numbers under it, as far as they are read by it. */
export interface CellFormat {
  is: 'number' | 'percent' | 'day' | 'time'
  /** «00000»: digits that are shown at least. */
  padTo?: number
  /** «0.00»: digits after the decimal sign, all of which are shown. */
  decimals?: number
  /** «#,##0,,»: numbers are shown in thousands or millions and are not what they seem. */
  isShortened?: true
  /** «#,##0 "تومان"»: words that are shown with the number. */
  words?: string
  /** Days are shown in the Persian calendar. */
  isPersian?: true
}

const general: CellFormat = { is: 'number' }

/** Formats that have a number and no code (ECMA-376, 18.8.30); those of East Asia are days too. */
export function builtInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return { is: 'percent' }
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { is: 'time' }
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? { is: 'day' } : general
}

/** The format of a code such as «#,##0.00», «0%», «[$-160429]yyyy/mm/dd;@»; its first section tells. */
export function formatOf(code: string): CellFormat {
  const words: string[] = []
  const plain = code
    .slice(0, longest)
    .replace(/"([^"]*)"/g, (_, text: string) => (words.push(text), ''))
    .replace(/\\(.)/g, '')
    .replace(/[_*]./g, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, currency: string) => (words.push(currency), ''))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  const [first = ''] = plain.split(';')
  if (/general|standard|@/i.test(first)) return general
  const decimals = /\.(0+)(?![#?])/.exec(first)?.[1]?.length
  const shown = decimals === undefined ? {} : { decimals }
  if (first.includes('%')) return { is: 'percent', ...shown }
  if (/[ymdhs]/i.test(first) && !/[#?]|0(?!0*$)|^0/.test(first.replace(/s[.,]0+/gi, 's'))) {
    const isDay = /[yd]|m{3}/i.test(first) || !/[hs]/i.test(first)
    return { is: isDay ? 'day' : 'time', ...(persian.test(code) && { isPersian: true }) }
  }
  const said = words.join(' ').trim()
  return {
    is: 'number',
    ...shown,
    ...(/^0{2,}$/.test(first.trim()) && { padTo: first.trim().length }),
    ...(/[0#?],+(?![0#?,])/.test(first) && { isShortened: true }),
    ...(said !== '' && { words: said }),
  }
}

/** No pattern is tried on more. */
const longest = 255

/** «[$-fa-IR,16]», «[$-160429]», «[$-3160429]»: Windows numbers the Persian calendar 22. */
const persian = /\[\$-(?:[^\],]*,16|\d{0,2}16[0-9a-f]{4})\]/i
