import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHostileControls, fold, normalise, withoutHostileControls } from '../../../shared/persian/normalise.ts'
import { messyText } from './persianText.ts'

const zwnj = '\u200C'

describe('normalise', () => {
  it('stores Persian letters for their Arabic twins', () => {
    expect(normalise('كتابي على')).toBe('کتابی علی')
  })

  it('stores one form of ۀ', () => {
    const one = 'خانه\u0654'
    for (const form of ['خان\u06C0', 'خان\u06C2', 'خانه\u0654', 'خان\u06D5\u0654']) expect(normalise(form)).toBe(one)
  })

  it('stores ئ and آ in one code point', () => {
    expect(normalise('رى\u0654یس ا\u0653ب')).toBe('رئیس آب')
    expect(normalise('ري\u0654یس')).toBe('رئیس')
  })

  it('stores Persian digits for Arabic ones and leaves Latin ones', () => {
    expect(normalise('٤٥٦ 456 ۴۵۶')).toBe('۴۵۶ 456 ۴۵۶')
  })

  it('spells out letters that a PDF stored already shaped, but keeps the rial sign', () => {
    expect(normalise('ﺳﻼﻡ ﷼')).toBe('سلام ﷼')
  })

  it('removes controls and bidi characters', () => {
    expect(normalise('\u202Bشهر\u202C\u200F \u0000\u2067دار\u2069\uFEFF')).toBe('شهر دار')
  })

  it('collapses spaces and keeps line breaks', () => {
    expect(normalise('  یک\u00A0 \tدو  \r\n سه\u2028چهار ')).toBe('یک دو\nسه\nچهار')
  })

  it('keeps a half-space only inside a word, once', () => {
    expect(normalise(`${zwnj}می${zwnj}${zwnj}رود${zwnj} (کتاب${zwnj}ها${zwnj})`)).toBe(`می${zwnj}رود (کتاب${zwnj}ها)`)
  })

  it('reads the stand-ins of old Word files as half-spaces', () => {
    expect(normalise('می¬رود می\u00ADرود می\u200Bرود ¬')).toBe(`می${zwnj}رود می${zwnj}رود می${zwnj}رود ¬`)
  })

  it('keeps the joiner of «ه‍.ش»', () => {
    expect(normalise('ه\u200D.ش')).toBe('ه\u200D.ش')
  })

  it('takes a file of nothing but half-spaces in its stride', () => {
    expect(normalise(`ا${zwnj.repeat(200_000)}ب`)).toBe(`ا${zwnj}ب`)
    expect(normalise(zwnj.repeat(200_000))).toBe('')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(messyText, fc.string({ unit: 'binary' })), text => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves no control, no twin letter and no half-space at a word’s edge', () => {
    fc.assert(
      fc.property(messyText, text => {
        const stored = normalise(text)
        expect(stored).not.toMatch(/[يىكۀ٠-٩\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/)
        expect(stored).not.toMatch(/(^|\s)\u200C|\u200C(\s|$|\u200C)| {2}|^ | $/m)
        expect(findHostileControls(stored)).toEqual([])
      }),
    )
  })
})

describe('fold', () => {
  it.each([
    ['مسئول', 'مسؤول', 'مسوول'],
    ['هیئت', 'هیأت', 'هيات'],
    ['می‌رود', 'می رود', 'میرود'],
    ['کتاب‌های', 'کتاب های', 'کتابهای', 'كتابهاي'],
    ['خانهٔ', 'خانۀ', 'خانه‌ی', 'خانه'],
    ['آب', 'اب'],
    ['مدرّس', 'مدرس'],
    ['شهـــر', 'شهر'],
    ['۱۴۰۱', '١٤٠١', '1401'],
    ['رئیس', 'رییس', 'رئيس'],
    ['املاء', 'املا'],
    ['GIS', 'gis'],
  ])('finds %s however it is spelled', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })

  it('keeps words apart that only look alike in part', () => {
    expect(fold('آدمی رفت می')).toBe('ادمی رفت می')
    expect(fold('او هادی')).toBe('او هادی')
  })

  it('is the same for a text and its stored form, and for what is folded already', () => {
    fc.assert(
      fc.property(messyText, text => {
        expect(fold(normalise(text))).toBe(fold(text))
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('text that is short and plain', () => {
  it('is normalised as any other', () => {
    const unit = fc.constantFrom(
      ...Array.from('آابپیکهءئؤأ\u200C\u200C  \u0654\u064B۱1٠aA.«»،\u00AC\n'),
      'هٔ',
      'هٔ\u200C',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), text => {
        // A mark that is taken away makes a text go all the way.
        expect(normalise(text)).toBe(normalise(`${text}\u200E`))
      }),
      { numRuns: 5000 },
    )
  })

  it('is folded as any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 12 }), text => {
        expect(fold(text)).toBe(fold(`${text}\u200E`))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('findHostileControls', () => {
  it('lists each directional control with its place and weight', () => {
    expect(findHostileControls('a\u200Fب\u202Eج\u2069')).toEqual([
      { index: 1, name: 'RLM', severity: 'mark' },
      { index: 3, name: 'RLO', severity: 'reordering' },
      { index: 5, name: 'PDI', severity: 'reordering' },
    ])
  })

  it('lists what has no ink and no meaning', () => {
    const raw = '\u0000a\u0007\uFEFF\ud800\uFFFE\u{E0041}\u206A'
    expect(findHostileControls(raw).map(({ name }) => name)).toEqual([
      'U+0000',
      'U+0007',
      'U+FEFF',
      'U+D800',
      'U+FFFE',
      'U+E0041',
      'U+206A',
    ])
    expect(withoutHostileControls(raw)).toBe('a')
  })

  it('finds nothing in what was cleaned or stored, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code)) }),
        text => {
          expect(findHostileControls(withoutHostileControls(text))).toEqual([])
          expect(findHostileControls(normalise(text))).toEqual([])
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('leaves line breaks, half-spaces and joined emoji', () => {
    const text = 'می‌رود\t۱\r\nدو\u0085سه 👩‍👩‍👧 ❤️'
    expect(withoutHostileControls(text)).toBe(text)
  })

  it('finds none in clean text', () => {
    expect(findHostileControls('می‌رود ۱٬۴۰۰ (PDF)')).toEqual([])
  })
})
