import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontFamilies, fontFile } from '../../../../electron/typesetter/fonts/families.ts'
import { isNumber, numberWord } from '../../../../electron/typesetter/text/numberWord.ts'
import { shapeWord } from '../../../../electron/typesetter/text/textLayer.ts'
import { isolateFigures } from '../../../../shared/persian/isolateFigures.ts'

const faces = Object.values(fontFamilies)
  .flatMap(({ normal, bold }) => [normal, bold])
  .filter(path => fontFile(path).digitsStandAlone)

const numbers = fc.string({ unit: fc.constantFrom(...Array.from('۰۱۲۳۴۵۶۷۸۹٬٫')), minLength: 2, maxLength: 12 })

describe('numberWord', () => {
  it('knows numbers', () => {
    expect(['۱۲', '۱۲٬۳۴۵', '۰٫۵'].every(isNumber)).toBe(true)
    expect(['۱', '12', '۱۲٪', 'الف۱۲', '۱۲/۵'].some(isNumber)).toBe(false)
  })

  it('need not be isolated, so that nobody asks', () => {
    fc.assert(
      fc.property(numbers, text => {
        expect(isolateFigures(text)).toBe(text)
      }),
    )
  })

  it.each(faces)('gives the glyphs that shaping gives: %s', path => {
    const { shaper } = fontFile(path)
    fc.assert(
      fc.property(numbers, fc.constantFrom(undefined, ['tnum']), (text, features) => {
        const whole = shapeWord(shaper, text, false, features)
        const digits = numberWord(text, character => shapeWord(shaper, character, false, features))
        expect(digits.glyphs).toEqual(whole.glyphs)
        expect(digits.width).toBeCloseTo(whole.width, 6)
      }),
      { numRuns: 300 },
    )
  })
})
