import type { Random } from '../../resources/sample/make/random.ts'
import { contentWords, functionWords, verbs } from './persianWords.ts'

const latin = ['GIS', 'LED', 'PDF', 'SCADA', 'BRT', 'ISO 9001', 'kWh', 'Wi-Fi', 'PM2.5', 'IPv6']

/** A sentence of council prose: words, now and then a number, a date, a percentage, brackets or a Latin name. */
export function sentence(random: Random, words = random.whole(9, 24)): string {
  const said: string[] = []
  for (let index = 0; index < words - 1; index++) {
    const word = oneWord(random)
    said.push(index > 2 && index < words - 3 && random.next() < 0.06 ? `${word}،` : word)
  }
  return `${said.join(' ')} ${random.pick(verbs)}.`
}

/** A title of two to six words. */
export function title(random: Random): string {
  return Array.from({ length: random.whole(2, 6) }, () => contentWord(random)).join(' ')
}

export function name(random: Random): string {
  return `${contentWord(random)} ${contentWord(random)}`
}

/** ۱۲۳٬۴۵۶, in Persian digits and separators. */
export function amount(random: Random, most = 9_999_999): string {
  return random.whole(1, most).toLocaleString('fa-IR')
}

/**
 * Common words often, rare ones now and then, so that a longer text brings new words about as fast as real prose does:
 * distinct words grow with the square root of the length (Heaps's law), not to a plateau after a few pages.
 */
function contentWord(random: Random): string {
  const rank = Math.floor(contentWords.length * random.next() ** 3)
  return contentWords[rank] ?? ''
}

function oneWord(random: Random): string {
  const kind = random.next()
  if (kind < 0.3) return random.pick(functionWords)
  if (kind < 0.955) return contentWord(random)
  if (kind < 0.975) return amount(random)
  if (kind < 0.982) return `${random.whole(1, 99).toLocaleString('fa-IR')}٪`
  if (kind < 0.988) return `(${contentWord(random)} ${contentWord(random)})`
  if (kind < 0.994) return `«${contentWord(random)}»`
  return random.pick(latin)
}
