import type { Random } from './random.ts'
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
  return Array.from({ length: random.whole(2, 6) }, () => random.pick(contentWords)).join(' ')
}

export function name(random: Random): string {
  return `${random.pick(contentWords)} ${random.pick(contentWords)}`
}

/** ۱۲۳٬۴۵۶, in Persian digits and separators. */
export function amount(random: Random, most = 9_999_999): string {
  return random.whole(1, most).toLocaleString('fa-IR')
}

function oneWord(random: Random): string {
  const kind = random.next()
  if (kind < 0.3) return random.pick(functionWords)
  if (kind < 0.955) return random.pick(contentWords)
  if (kind < 0.975) return amount(random)
  if (kind < 0.982) return `${random.whole(1, 99).toLocaleString('fa-IR')}٪`
  if (kind < 0.988) return `(${random.pick(contentWords)} ${random.pick(contentWords)})`
  if (kind < 0.994) return `«${random.pick(contentWords)}»`
  return random.pick(latin)
}
