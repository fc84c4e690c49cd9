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
 * Letters, their marks, digits and what parts them, and non-joiners; punctuation only right after them and before a
 * space or the end.
 */
function breaksAtSpacesOnly(text: string): boolean {
  let mayPunctuate = false
  let mustSpace = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20) {
      if (i === 0) return false
      mayPunctuate = false
      mustSpace = false
    } else if (isPunctuation(code)) {
      if (!mayPunctuate) return false
      mustSpace = true
    } else {
      if (mustSpace || !isLetter(code)) return false
      mayPunctuate = true
    }
  }
  return text.length > 0
}

function isPunctuation(code: number): boolean {
  return code === 0x2e || code === 0x3a || code === 0x060c || code === 0x061b || code === 0x061f
}

function isLetter(code: number): boolean {
  return (code >= 0x0621 && code <= 0x063a) || (code >= 0x0641 && code <= 0x0655) || isPersianLetter(code)
}

function isPersianLetter(code: number): boolean {
  switch (code) {
    case 0x067e: // پ
    case 0x0686: // چ
    case 0x0698: // ژ
    case 0x06a9: // ک
    case 0x06af: // گ
    case 0x06c0: // ۀ
    case 0x06cc: // ی
    case 0x200c: // zero-width non-joiner
    case 0x066b: // ٫
    case 0x066c: // ٬
      return true
    default:
      return code >= 0x06f0 && code <= 0x06f9
  }
}
