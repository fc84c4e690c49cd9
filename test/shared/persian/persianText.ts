import * as fc from 'fast-check'

const letters = 'ءآأؤإئابةتثجحخدذرزژسشصضطظعغفقكکگلمنهويیىۀپچ'.split('')
const marks = ['\u064B', '\u064E', '\u0651', '\u0654', '\u0670', '\u0640', '\u200C', '\u200D', '\u200B', '\u00AC']
const controls = ['\u200E', '\u200F', '\u202B', '\u202C', '\u202E', '\u2066', '\u2069', '\u0000', '\uFEFF']
const others = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\u00A0',
  '.',
  '،',
  '(',
  ')',
  '۱',
  '٢',
  '3',
  'a',
  'Z',
  'é',
  'ﻻ',
  'ﷲ',
  '😀',
]

/** Text as messy as real files hold it: every twin letter, stray marks, controls and half-spaces. */
export const messyText = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...marks, ...controls, ...others)),
    {
      maxLength: 30,
    },
  )
  .map(units => units.join(''))

/** One clean Persian word of 1 to 8 letters. */
export const persianWord = fc
  .array(fc.constantFrom(...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'.split('')), { minLength: 1, maxLength: 8 })
  .map(units => units.join(''))

/** An exact decimal such as '-1234.50', of up to 18 digits before the point and 6 after it. */
export const decimalText = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 18n }),
    fc.option(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(999_999))),
  )
  .map(([negative, whole, fraction]) => {
    const decimals = fraction ? `.${String(fraction[1]).padStart(6, '0').slice(0, fraction[0])}` : ''
    const magnitude = `${whole}${decimals}`
    return negative && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude
  })
