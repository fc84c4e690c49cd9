import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unicodeBreaks } from '../../../../electron/typesetter/pdfmake/unicodeBreaks.ts'
import { lineBreaks } from '../../../../electron/typesetter/text/lineBreaks.ts'
import { keepsTogether } from '../../../../electron/typesetter/text/persianBreaks.ts'

function refuse(): never {
  throw new Error('not plain')
}

describe('lineBreaks', () => {
  it('breaks plain Persian where UAX#14 does', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ابپگیۀ\u200c\u064b\u0651\u0654   .،؛؟:۰۹٬٫٪aZ5«»()\u202f\u2066\u2069')),
      minLength: 1,
      maxLength: 25,
    })
    fc.assert(
      fc.property(text, sample => {
        const kept = unicodeBreaks(sample).filter(
          ({ position }) => !keepsTogether(sample, position) || position === sample.length,
        )
        expect(lineBreaks(sample, unicodeBreaks)).toEqual(kept)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['«آب» را (برای شرب) ⁦۱۲٪⁩ گران کرد.', 'سامانهٔ GIS و گواهی ISO 9001', '۱۲ میلیون\u200c\u202fب۳'])(
    'does not need the tables for what stands in Persian sentences: %s',
    text => {
      expect(lineBreaks(text, refuse).length).toBeGreaterThan(1)
    },
  )

  it('does not need the tables for a plain Persian sentence', () => {
    expect(lineBreaks('شورا در سال ۱۴۰۳، بودجه را بررسی می‌کند.', refuse).map(({ position }) => position)).toEqual([
      5, 8, 12, 18, 24, 27, 33, 40,
    ])
  })

  it('never parts a number from its unit or sign, nor a range, whatever stands around them', () => {
    const amount = fc.constantFrom(
      '۱۲ درصد',
      '−۵ درجه',
      '۱۲٪',
      '12 kWh',
      '۴۵۰ تومان',
      '۱۳٫۲ میلیارد تومان',
      '۴۵ هزار نفر',
      '۱۴۰۰–۱۴۰۴',
      '$ ۲۰',
    )
    const words = fc.array(fc.constantFrom('شهر', 'و', '(طرح)', 'GIS', 'می‌رود،', '«آب»'), { maxLength: 4 })
    fc.assert(
      fc.property(words, amount, words, (before, own, after) => {
        const text = [...before, own, ...after].join(' ')
        const start = text.indexOf(own)
        const inside = lineBreaks(text, unicodeBreaks).filter(
          ({ position }) => position > start && position < start + own.length,
        )
        expect(inside).toEqual([])
      }),
    )
  })

  it('ends no line beside a half-space', () => {
    const text = fc.string({ unit: fc.constantFrom('ش', 'ب', '۱', ' ', '\u200c', '،', 'A', '-') })
    fc.assert(
      fc.property(text, sample => {
        for (const { position } of lineBreaks(sample, unicodeBreaks).slice(0, -1)) {
          expect(sample.charAt(position)).not.toBe('\u200c')
          expect(sample.charAt(position - 1)).not.toBe('\u200c')
        }
      }),
    )
  })

  it.each([
    ['https://shora.example.ir/sessions/73?copy=2', 'https://|shora|.example|.ir/|sessions/|73|?copy=2'],
    ['www.example.com', 'www|.example|.com'],
    ['رجوع: https://a.ir/x و پایان', 'رجوع: |https://|a|.ir/x |و |پایان'],
    ['یک/دو و Wi-Fi', 'یک/|دو |و |Wi-|Fi'],
  ])('parts an address after its slashes and before its signs: %s', (text, parted) => {
    let shown = ''
    let from = 0
    for (const { position } of lineBreaks(text, unicodeBreaks)) {
      shown += `${from === 0 ? '' : '|'}${text.slice(from, position)}`
      from = position
    }
    expect(shown).toBe(parted)
  })
})
