import type { FontFile } from '../fonts.ts'
import { isNumber, numberWord } from './numberWord.ts'
import { type ShapedWord, shapeWord } from './textLayer.ts'

/** Bidi controls steer the order and are never drawn or read. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A word as a font file shapes it, once for all documents. @param text one directional run without spaces */
export function shapeText(
  file: FontFile,
  text: string,
  rightToLeft: boolean,
  features?: readonly string[],
): ShapedWord {
  const direction = rightToLeft ? 'right' : 'left'
  return file.words(features ? `${direction} ${features.join()}` : direction).get(text, () => {
    const digits = file.digitsStandAlone && !rightToLeft && isNumber(text)
    if (digits) return numberWord(text, character => shapeText(file, character, false, features))
    return shapeWord(file.shaper, text.replace(controls, ''), rightToLeft, features)
  })
}
