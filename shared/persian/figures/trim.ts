import { digit, latin } from './signs.ts'

/** From `start` to `end` of a text. */
export interface Stretch {
  start: number
  end: number
}

/** What a number may begin with, beside digits: its sign or currency, or a bracket that belongs to it. */
const numberStart = new RegExp(`^(?:(?:[+−±\\-]?[$€£¥√]?|[$€£¥][+−\\-])${digit}|[+−\\-]?[\\(\\[|])`)
const numberEnd = new RegExp(
  `(?:${digit}|[%٪‰؉°′″℃℉€£¥$+\\)\\]|]|[\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089\\u2150-\\u218b])$`,
)
/** What a code may begin with: a letter or digit, a domain, a path, a name on a network, an option. */
const codeStart = new RegExp(`^(?:[.~@#\\/\\\\$&+_%√*|\\(\\[\\{]|--|[+−±\\-]${digit}|${digit}|${latin})`)
/** Nothing that ends a sentence, and no dash or sign after which words follow. */
const codeEnd = /[^\s.,:;!?'"`=<>–—([{-]$/
const bloodGroup = /(?:^|[^A-Za-z])(?:AB?|B|O)-$/

/** A number or an expression without the punctuation about it; nothing is left of mere punctuation. */
export function trimmedNumber(text: string, stretch: Stretch): Stretch {
  return trimmed(
    text,
    stretch,
    part => numberStart.test(part),
    part => numberEnd.test(part),
  )
}

/** A code, an address or a Latin phrase without the punctuation about it. */
export function trimmedCode(text: string, stretch: Stretch): Stretch {
  return trimmed(
    text,
    stretch,
    part => codeStart.test(part),
    part => codeEnd.test(part) || bloodGroup.test(part),
  )
}

type Test = (part: string) => boolean
/** Characters at an end that tell whether a figure may begin or end there. */
const reach = 4

function trimmed(text: string, { start, end }: Stretch, begins: Test, ends: Test): Stretch {
  const pairs = pairsOf(text, start, end)
  while (start < end) {
    const last = end - 1
    if (!ends(text.slice(Math.max(start, end - reach), end)) || isAlone(closers, text, last, pairs)) end--
    else if (!begins(text.slice(start, Math.min(start + reach, end))) || isAlone(openers, text, start, pairs)) start++
    else if (text.charAt(start) !== bar && pairs.get(start) === last) [start, end] = [start + 1, last]
    else break
  }
  return { start, end }
}

/** Of «|x|»: opens and closes alike. */
const bar = '|'
const openers = '([{|'
const closers = ')]}|'

function isAlone(brackets: string, text: string, at: number, pairs: ReadonlyMap<number, number>): boolean {
  return brackets.includes(text.charAt(at)) && !pairs.has(at)
}

/** Where the brackets stand that have a fellow, each with its fellow's place. */
function pairsOf(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at)
    if (sign === bar && text.charAt(open.at(-1) ?? -1) === bar) {
      const fellow = open.pop() ?? at
      pairs.set(fellow, at).set(at, fellow)
    } else if (openers.includes(sign)) open.push(at)
    else if (closers.includes(sign)) {
      const fellow = open.at(-1)
      if (fellow === undefined || openers.indexOf(text.charAt(fellow)) !== closers.indexOf(sign)) continue
      open.pop()
      pairs.set(fellow, at).set(at, fellow)
    }
  }
  return pairs
}
