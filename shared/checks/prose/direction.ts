import { changeOf, type Way, wayOfWord } from './change.ts'
import type { Quantity } from './quantities.ts'
import { alike, isFirm } from './relations.ts'
import { type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

/** Two figures of one thing and a word for which way it went: «از □ به □ افزایش یافت», «بهتر شد». */
export interface Direction {
  base: Quantity
  figure: Quantity
  way: Way | 'better' | 'worse'
  /** As written. */
  word: string
}

const verbs = 'یافت|یافته|یابد|پیدا|داشت|داشته|دارد|کرد|کرده|داد|داده|شد|شده|است|نشان|میدهد|میشود|را|،|؛'
const after = new RegExp(
  `^ ?(?:\\S+ ){0,6}?(رشد|افزایش|کاهش|افت|صعود|تنزل|نزول|جهش|ارتقا|کمتر|بیشتر|بهتر|بدتر) ?(?=(?:${verbs})(?!\\p{L})|[.!]|$)`,
  'u',
)
const before = /(?:^|\s)(رشد|افزایش|کاهش|افت|ارتقای|ارتقا) (?:\S+ ){0,6}از (?:\S+ ){0,2}$/u

/** Silent when a number says by how much: that is a growth's business. */
export function directionIn(template: SentenceTemplate): Direction | null {
  const { quantities } = template
  const [a, b] = quantities
  if (quantities.length !== 2 || a === undefined || b === undefined || !alike(a, b) || a.points || b.points) return null
  if (!isFirm(a) || !isFirm(b)) return null
  const order = changeOf(template, 0, 1, null)
  const word = order === null ? undefined : wordIn(template)
  if (order === null || word === undefined) return null
  const way = word === 'بهتر' ? 'better' : word === 'بدتر' ? 'worse' : wayOfWord(word)
  if (way === null) return null
  return order === 'forward' ? { base: a, figure: b, way, word } : { base: b, figure: a, way, word }
}

function wordIn(template: SentenceTemplate): string | undefined {
  const tail = textBetween(template, 1, 2)
  const found = after.exec(tail)
  const passed = tail.slice(0, found?.index ?? 0) + (found?.[0] ?? '')
  const isOther = wordsOf(passed).some(word => word === 'ولی' || word === 'اما' || word === 'تا' || word === 'برای')
  const isNegated = /^ ?(?:ن(?:داشت|یافت|کرد|شد|دارد))/.test(tail.slice((found?.index ?? 0) + (found?.[0].length ?? 0)))
  if (found !== null && !isOther && !isNegated) return found[1]
  return before.exec(textBetween(template, -1, 0))?.[1]
}
