import { fold } from './normalise.ts'
import { numberWord, scaleOf } from './numberWords.ts'

/** One of the parts that «و» joins in an amount: a number, what multiplies it, and the currency that closes it. */
export interface Addend {
  /** As written, for `parseNumber`; or a word's value with the room it leaves. Undefined in «هزار میلیارد». */
  number: { digits: string } | { word: string; room: number } | undefined
  /** Powers of ten, in their order: [3, 9] for «هزار میلیارد». */
  scales: number[]
  currency: 'rial' | 'toman' | undefined
}

export interface AmountTokens {
  addends: Addend[]
  /** The currencies named anywhere in it. */
  currencies: ReadonlySet<'rial' | 'toman'>
  negative: boolean
}

const currencyOf: ReadonlyMap<string, 'rial' | 'toman'> = new Map([
  ...['ریال', '﷼', 'irr', 'rial', 'rials', 'rls'].map(word => [word, 'rial'] as const),
  ...['تومان', 'تومن', 'irt', 'toman', 'tomans'].map(word => [word, 'toman'] as const),
])

/**
 * The words of an amount, «۹هزار و ۴۱۴ میلیارد ریال» as two addends; undefined where a word is none of an amount's or
 * stands where none can. A currency stands first or closes an addend. «همت» is هزار میلیارد تومان.
 */
export function amountTokens(text: string): AmountTokens | undefined {
  const words = wordsOf(text)
  const negative = words[0] === 'منفی'
  if (negative) words.shift()
  const currencies = new Set<'rial' | 'toman'>()
  const leading = currencyOf.get(words[0] ?? '')
  if (leading !== undefined) {
    currencies.add(leading)
    words.shift()
  }
  const addends: Addend[] = []
  for (const part of partsOf(words)) {
    const addend = addendOf(part)
    if (addend === undefined) return undefined
    if (addend.currency !== undefined) currencies.add(addend.currency)
    addends.push(addend)
  }
  return { addends, currencies, negative }
}

/** Words and runs of digits; «هزارو», «صدوبیست», «۹هزار» and «سی صد» are parted or joined as they are meant. */
function wordsOf(text: string): string[] {
  const raw = fold(text.replace(/[\u200C\n]/g, ' ')).match(/\p{L}+|﷼|[^\p{L}﷼]+/gu) ?? []
  const trimmed = raw.map(word => word.trim()).filter(word => word !== '')
  const single = trimmed.flatMap(parted)
  return single.flatMap((word, i) => {
    const hundred = single[i + 1] === 'صد' ? numberWord(`${word}صد`) : undefined
    if (hundred !== undefined) return [`${word}صد`]
    return word === 'صد' && i > 0 && numberWord(`${single[i - 1]}صد`) !== undefined ? [] : [word]
  })
}

/**
 * «هزارو», «صدوبیست», «ششصدمیلیون» and «هزارمیلیاردریال» are several words; undefined where they are not all an
 * amount's.
 */
function parted(word: string): string[] {
  return partsOfWord(word) ?? [word]
}

/** The longest words first, so that «سیصد» is never three and ten; «و» only joins two of them. */
function partsOfWord(word: string, isFirst = true): string[] | undefined {
  if (isAmountWord(word)) return [word]
  for (let end = word.length - 1; end > 0; end--) {
    const head = word.slice(0, end)
    if (!isAmountWord(head) && !(head === 'و' && isFirst)) continue
    const rest = word.slice(end)
    if (rest === 'و') return [head, rest]
    const joined = rest.startsWith('و') && head !== 'و' ? partsOfWord(rest.slice(1), false) : undefined
    if (joined !== undefined) return [head, 'و', ...joined]
    const following = partsOfWord(rest, false)
    if (following !== undefined) return [head, ...following]
  }
  return undefined
}

const isAmountWord = (word: string) => scaleOf.has(word) || currencyOf.has(word) || numberWord(word) !== undefined

/** The parts that «و» joins, or that a comma or nothing does: «۲ میلیارد، ۵۰۰ میلیون», «۲ میلیارد ۵۰۰ میلیون». */
function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const [i, word] of words.entries()) {
    const isAfterScale = scaleOf.has(words[i - 1] ?? '')
    if (word === 'و') parts.push([])
    else if (isAfterScale && numberWord(word) !== undefined) parts.push([word])
    else if (isAfterScale && /^[،,]? ?\p{Nd}/u.test(word)) parts.push([word.replace(/^[،,] ?/, '')])
    else parts.at(-1)?.push(word)
  }
  return parts
}

function addendOf(words: readonly string[]): Addend | undefined {
  const rest = [...words]
  const first = rest[0] ?? ''
  const said = numberWord(first)
  const number = said ? { word: said.value, room: said.room } : /\p{L}|﷼/u.test(first) ? undefined : { digits: first }
  if (number !== undefined) rest.shift()
  const scales: number[] = []
  while (rest[0] === 'همت' || scaleOf.has(rest[0] ?? '')) {
    if (rest[0] === 'همت') {
      const isAlone = rest.length === 1 || (rest.length === 2 && currencyOf.get(rest[1] ?? '') === 'toman')
      return isAlone ? { number, scales: [...scales, 3, 9], currency: 'toman' } : undefined
    }
    scales.push(scaleOf.get(rest.shift() ?? '') ?? 0)
  }
  const currency = currencyOf.get(rest[0] ?? '')
  if (currency !== undefined) rest.shift()
  return rest.length > 0 || words.length === 0 ? undefined : { number, scales, currency }
}
