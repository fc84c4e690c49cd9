import { withAddressBreaks } from './addressBreaks.ts'
import type { LineBreak } from './lineBreak.ts'
import { keepsTogether } from './persianBreaks.ts'

/** A full UAX#14 line breaker; see `lineBreaks`. */
export type FindLineBreaks = (text: string) => LineBreak[]

/**
 * Break opportunities of a text, its end included.
 * Plain Persian breaks after its spaces only, which needs no tables; anything else goes to `find`.
 */
export function lineBreaks(text: string, find: FindLineBreaks): LineBreak[] {
  if (!breaksAtSpacesOnly(text))
    return withAddressBreaks(text, find(text)).filter(({ position, required }) => required || mayEnd(text, position))
  const breaks: LineBreak[] = []
  for (let i = 1; i < text.length; i++) {
    const isAfterSpace = text.charCodeAt(i - 1) === 0x20 && text.charCodeAt(i) !== 0x20
    if (isAfterSpace && mayEnd(text, i)) breaks.push({ position: i, required: false })
  }
  breaks.push({ position: text.length, required: false })
  return breaks
}

function mayEnd(text: string, position: number): boolean {
  return position === text.length || !keepsTogether(text, position)
}

/**
 * Letters, their marks, digits and what parts them, non-joiners, quotation marks and isolates; brackets around them;
 * one percent sign a word; punctuation only right after them and before a space or the end.
 */
function breaksAtSpacesOnly(text: string): boolean {
  let mayPunctuate = false
  let mustSpace = false
  let hasPercent = false
  /** Right after an opening bracket. */
  let isOpen = false
  /** Right after a quotation mark, or a space after one. */
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20) {
      if (i === 0 || isOpen) return false
      mayPunctuate = false
      mustSpace = false
      hasPercent = false
    } else if (isPunctuation(code)) {
      if (!mayPunctuate) return false
      mustSpace = true
    } else if (code === opening) {
      if (mayPunctuate || isQuoted) return false
      isOpen = true
    } else {
      if (mustSpace) return false
      if (code === percent) {
        if (hasPercent) return false
        hasPercent = true
      } else if (code === closing) {
        if (!mayPunctuate) return false
      } else if (!isLetter(code)) return false
      mayPunctuate = true
      isOpen &&= ridesOnLetter(code)
      isQuoted = isQuotation(code) || (isQuoted && ridesOnLetter(code))
    }
  }
  return text.length > 0
}

const percent = 0x066a
const opening = 0x28
const closing = 0x29

function isPunctuation(code: number): boolean {
  return code === 0x2e || code === 0x3a || code === 0x060c || code === 0x061b || code === 0x061f
}

/** What never ends a line by itself. */
function isLetter(code: number): boolean {
  return (code >= 0x0621 && code <= 0x063a) || (code >= 0x0641 && code <= 0x0655) || isOtherLetter(code)
}

/** Marks, and what UAX#14 takes for some. */
function ridesOnLetter(code: number): boolean {
  return (code >= 0x064b && code <= 0x0655) || code === 0x200c || code === 0x2066 || code === 0x2069
}

function isOtherLetter(code: number): boolean {
  switch (code) {
    case 0x067e: // پ
    case 0x0686: // چ
    case 0x0698: // ژ
    case 0x06a9: // ک
    case 0x06af: // گ
    case 0x06c0: // ۀ
    case 0x06cc: // ی
    case 0x200c: // zero-width non-joiner
    case 0x202f: // narrow no-break space
    case 0x2066: // left-to-right isolate
    case 0x2069: // pop directional isolate
    case 0x066b: // ٫
    case 0x066c: // ٬
      return true
    default:
      return (code >= 0x06f0 && code <= 0x06f9) || isLatin(code) || isQuotation(code)
  }
}

/** « » */
function isQuotation(code: number): boolean {
  return code === 0xab || code === 0xbb
}

/** Letters and digits of ASCII. */
function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
