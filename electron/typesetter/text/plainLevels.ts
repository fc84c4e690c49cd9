/**
 * Embedding levels of plain Persian, without the algorithm: letters, spaces and punctuation stand at level 1,
 * numbers in Persian digits, isolated numbers (LRI … PDI, as this product writes them) and Latin names among Persian
 * words at level 2. Most paragraphs and cells are no more than that.
 */

const nonJoiner = 0x200c
/** Before the code of a source, as this product writes it after a non-joiner. */
const narrowSpace = 0x202f

/** The levels all being 1. */
export const allOne = 'all one'

/** @returns undefined for a text that needs the whole algorithm */
export function plainLevels(text: string): Uint8Array | typeof allOne | undefined {
  let levels: Uint8Array | undefined
  let isolated = false
  let before: Kind = 'neutral'
  /** The last letter, if any: what follows a Latin one is of its direction until a Persian one. */
  let lastLetter: 'letter' | 'latin' | undefined
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind === 'other') return undefined
    if (kind === 'letter') lastLetter = kind
    if (isolated) {
      if (kind === 'pop') isolated = false
      else if (!isOfNumber(kind, code, before, kindAt(text, i + 1))) return undefined
      else if (levels) levels[i] = 2
    } else if (lastLetter === 'latin' && (kind === 'latin' || kind === 'digit' || kind === 'mark')) return undefined
    else if (kind === 'latin') {
      if (before === 'digit' || before === 'mark') return undefined
      const end = latinEnd(text, i)
      levels = (levels ?? new Uint8Array(text.length).fill(1)).fill(2, i, end)
      lastLetter = kind
      i = end - 1
    } else if (kind === 'digit' || (kind === 'separator' && isOfNumber(kind, code, before, kindAt(text, i + 1)))) {
      if (before === 'mark') return undefined
      levels ??= new Uint8Array(text.length).fill(1)
      levels[i] = 2
    } else if (kind === 'isolate') {
      isolated = true
      levels ??= new Uint8Array(text.length).fill(1)
    } else if (kind === 'pop' || kind === 'sign' || kind === 'separator') return undefined
    // What stands between digits or rides on one may belong to the number.
    else if (before === 'digit' && isNumberMark(code) && kindAt(text, i + 1) === 'digit') return undefined
    else if (before === 'digit' && kind === 'mark') {
      // As in «۱۲» with the code of its source: what parts a number from letters right after it runs with the number.
      if (code !== nonJoiner) return undefined
      const isApart = text.charCodeAt(i + 1) === narrowSpace
      if (kindAt(text, isApart ? i + 2 : i + 1) !== 'letter') return undefined
      // With a space between, numbers after a letter let go of it.
      if (levels && !(isApart && lastLetter)) levels[i] = 2
    }
    before = kind
  }
  return isolated ? undefined : (levels ?? allOne)
}

/**
 * mark: takes the type of what it follows · latin: a letter that runs left to right · separator: plain within a
 * number · sign: within an isolated one · other: never
 */
type Kind = 'letter' | 'latin' | 'mark' | 'neutral' | 'digit' | 'sign' | 'separator' | 'isolate' | 'pop' | 'other'

/** Digits and signs, and the separators of thousands and decimals between digits. */
function isOfNumber(kind: Kind, code: number, before: Kind, after: Kind): boolean {
  if (kind === 'separator') return before === 'digit' && after === 'digit'
  return kind === 'digit' || kind === 'sign' || isNumberMark(code)
}

function kindAt(text: string, index: number): Kind {
  return index < text.length ? kindOf(text.charCodeAt(index)) : 'neutral'
}

function kindOf(code: number): Kind {
  if (code >= 0x0621 && code < 0x06d4) {
    if (code === 0x066b || code === 0x066c) return 'separator'
    if (code >= 0x0660 && code <= 0x066a) return code === 0x066a ? 'sign' : 'other'
    return (code >= 0x064b && code <= 0x065f) || code === 0x0670 ? 'mark' : 'letter'
  }
  if (code >= 0x06f0 && code <= 0x06f9) return 'digit'
  if (isLatin(code)) return 'latin'
  switch (code) {
    case nonJoiner:
      return 'mark'
    case 0x20: // space
    case 0x21: // !
    case 0x28: // (
    case 0x29: // )
    case 0x2e: // .
    case 0x3a: // :
    case 0xab: // «
    case 0xbb: // »
    case 0x060c: // ،
    case 0x061b: // ؛
    case 0x061f: // ؟
    case 0x2026: // …
    case narrowSpace:
      return 'neutral'
    case 0x2b: // +
    case 0x2d: // -
    case 0x2f: // /
    case 0x2212: // −
      return 'sign'
    case 0x2066: // left-to-right isolate
      return 'isolate'
    case 0x2069: // pop directional isolate
      return 'pop'
    default:
      return 'other'
  }
}

/** Common separators: between two digits they belong to the number. */
function isNumberMark(code: number): boolean {
  return code === 0x2e || code === 0x3a || code === 0x060c || code === narrowSpace
}

/** The end of a Latin name that starts at `start`: words and numbers, each parted from the last by one sign. */
function latinEnd(text: string, start: number): number {
  let end = start + 1
  for (let at = end; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLatin(code) || isAsciiDigit(code)) end = at + 1
    else if (at > end || !isLatinJoint(code)) break
  }
  return end
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Space, hyphen, full stop: between letters or digits of one direction they are of it too. */
function isLatinJoint(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e
}
