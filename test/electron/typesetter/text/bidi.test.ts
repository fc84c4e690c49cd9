import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphLevels, reorderVisually } from '../../../../electron/typesetter/text/bidi.ts'
import { plainLevels } from '../../../../electron/typesetter/text/plainLevels.ts'

interface Case {
  text: string
  base: 'ltr' | 'rtl' | 'auto'
  baseLevel: number
  /** A level for each character; x where rule X9 removes it. */
  levels: string[]
  order: number[]
}

const bases = ['ltr', 'rtl', 'auto'] as const

function readCases(): Case[] {
  const file = readFileSync(new URL('../../../fixtures/bidi/BidiCharacterTest.txt', import.meta.url), 'utf8')
  return file
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [codes = '', direction = '', level = '', levels = '', order = ''] = line.split(';')
      return {
        text: codes
          .split(' ')
          .map(code => String.fromCodePoint(Number.parseInt(code, 16)))
          .join(''),
        base: bases[Number(direction)] ?? 'auto',
        baseLevel: Number(level),
        levels: levels.split(' '),
        order: order === '' ? [] : order.split(' ').map(Number),
      }
    })
}

/** Levels of the characters that rule X9 keeps, in logical order. */
function keptLevels({ text, base, levels }: Case): { level: number; index: number }[] {
  const found = paragraphLevels(text, base)
  let offset = 0
  return Array.from(text).flatMap((character, index) => {
    const level = found.levels?.[offset] ?? found.baseLevel
    offset += character.length
    return levels[index] === 'x' ? [] : [{ level, index }]
  })
}

describe('paragraphLevels against the Unicode conformance test', () => {
  const cases = readCases()

  it('has a fixture', () => {
    expect(cases.length).toBeGreaterThan(1300)
  })

  it('resolves the level of every paragraph', () => {
    expect(cases.filter(each => paragraphLevels(each.text, each.base).baseLevel !== each.baseLevel)).toEqual([])
  })

  it('resolves the level of every character', () => {
    const wrong = cases.filter(each => {
      const expected = each.levels.filter(level => level !== 'x').map(Number)
      return keptLevels(each).some(({ level }, index) => level !== expected[index])
    })
    expect(wrong).toEqual([])
  })

  it('puts every line into visual order', () => {
    const wrong = cases.filter(each =>
      reorderVisually(keptLevels(each)).some(({ index }, at) => index !== each.order[at]),
    )
    expect(wrong).toEqual([])
  })
})

describe('paragraphLevels of Persian', () => {
  it('reads digits from left to right inside a right-to-left line', () => {
    const { levels } = paragraphLevels('سال ۱۴۰۳ خورشیدی', 'rtl')
    expect([...(levels ?? [])].slice(3, 9)).toEqual([1, 2, 2, 2, 2, 1])
  })

  it('finds the order of plain Persian without the algorithm, and the same', () => {
    const plain = fc.constantFrom(...Array.from('ابپگیءآۀ\u064e\u200c\u202f  ().:!«»،؛؟…ـ۰۳۹٬٫'))
    const isolate = fc
      .string({ unit: fc.constantFrom(...Array.from('۰۳۹٬٫.:/−-+٪')) })
      .map(number => `\u2066${number}\u2069`)
    const latin = fc.constantFrom('GIS', 'ISO 9001', 'Wi-Fi', 'PM2.5', 'a', '3', '-', ' آب ')
    const texts = fc
      .array(fc.oneof({ weight: 6, arbitrary: plain }, isolate, { weight: 2, arbitrary: latin }))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, text => {
        // A Hebrew letter after a paragraph of Persian forces the algorithm and changes nothing before it.
        expect(visualOrder(`${text}ب`)).toEqual(visualOrder(`${text}ب א`).slice(2))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['سامانهٔ GIS شهر', 'گواهی ISO 9001 (کیفیت)', 'شبکهٔ Wi-Fi، تا ۱۲ ماه', 'PDFهای «Smart City»'])(
    'needs no algorithm for a Latin name among Persian words: %s',
    text => {
      expect(plainLevels(text)).toBeDefined()
    },
  )

  it.each(['GIS (PDF)', 'GIS ۱۲', 'GIS، PDF آب', '۱۲GIS'])('needs it where neighbours have their say: %s', text => {
    expect(plainLevels(text)).toBeUndefined()
  })
})

/** Places of a right-to-left line's characters, from left to right; controls have none. */
function visualOrder(text: string): number[] {
  const { levels, baseLevel } = paragraphLevels(text, 'rtl')
  const items = Array.from({ length: text.length }, (_, index) => ({ level: levels?.[index] ?? baseLevel, index }))
  const seen = items.filter(({ index }) => !/[\u2066\u2069]/.test(text.charAt(index)))
  return reorderVisually(seen).map(({ index }) => index)
}

describe('reorderVisually', () => {
  it('loses and repeats nothing', () => {
    const lines = fc.array(fc.record({ level: fc.integer({ min: 0, max: 6 }), id: fc.nat() }), { maxLength: 30 })
    fc.assert(
      fc.property(lines, line => {
        expect(
          reorderVisually([...line])
            .map(({ id }) => id)
            .sort((a, b) => a - b),
        ).toEqual(line.map(({ id }) => id).sort((a, b) => a - b))
      }),
    )
  })
})
