import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNarrative } from '../../../shared/facts/narrative.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { narrativeWords } from '../../fixtures/narrativeWords.ts'
import { refusal } from './refusal.ts'

const name = 'متن گزارش r-1'
const address = 'drill/D-1/participants/1401'

function outcomeOf(text: string): 'parsed' | 'refused' | 'crashed' {
  try {
    parseNarrative(text, name)
    return 'parsed'
  } catch (error) {
    return error instanceof Problem ? 'refused' : 'crashed'
  }
}

const withoutBars = (text: string) => text.replaceAll(/[|\s]/g, '')

describe('parseNarrative', () => {
  it('tells headings from paragraphs and numbers the paragraphs', () => {
    const blocks = parseNarrative('الف\n\n# عنوان \r\nب\n#بی‌فاصله', name)
    expect(blocks).toEqual([
      { kind: 'paragraph', number: 1, parts: [{ words: 'الف' }] },
      { kind: 'heading', text: 'عنوان' },
      { kind: 'paragraph', number: 2, parts: [{ words: 'ب' }] },
      { kind: 'paragraph', number: 3, parts: [{ words: '#بی‌فاصله' }] },
    ])
  })

  it('takes references apart and leaves the text between them as it is', () => {
    const [block] = parseNarrative(`از {{${address}|number|unmarked}}{{${address}}} نفر {x}`, name)
    expect(block).toMatchObject({
      parts: [
        { words: 'از ' },
        { reference: { format: { by: 'fact', format: 'number' }, unmarked: true, unqualified: false } },
        { reference: { format: { by: 'fact', format: 'value' }, text: `{{${address}}}` } },
        { words: ' نفر {x}' },
      ],
    })
  })

  it('reads the other fact of a growth or ratio', () => {
    const [block] = parseNarrative(`{{${address}|growth:drill/D-0/participants/1400}}`, name)
    expect(block).toMatchObject({
      parts: [{ reference: { format: { by: 'growth', other: { selection: { by: 'code', code: 'D-0' } } } } }],
    })
  })

  it('tells items of lists by the sign that begins them', () => {
    expect(parseNarrative('- الف\n• ب\n– پ\n۱. ت\n12) ث\n۳- ج', name)).toMatchObject(
      [null, null, null, 1, 12, 3].map((ordinal, i) => ({ kind: 'item', number: i + 1, ordinal })),
    )
    const none = ['-۵ درجه', '۱۴۰۱. پایان', '۲۰٫۵ هکتار', '۱.۵ برابر', '-', '- ', '۱.']
    for (const text of none) expect(parseNarrative(text, name)).toMatchObject([{ kind: 'paragraph' }])
  })

  it('parts the cells of a row, and no figure’s format', () => {
    expect(parseNarrative(`| سال |  | {{${address}|number}} |`, name)).toMatchObject([
      {
        kind: 'tableRow',
        cells: [[{ words: 'سال' }], [], [{ reference: { text: `{{${address}|number}}` } }]],
      },
    ])
    expect(parseNarrative(`{{${address}|number}} | الف |`, name)).toMatchObject([{ kind: 'paragraph' }])
  })

  it('reads bold words and figures, and leaves a lone sign', () => {
    expect(parseNarrative(`الف **ب {{${address}}}** پ ** ت`, name)).toMatchObject([
      {
        parts: [
          { words: 'الف ' },
          { words: 'ب ', strong: true },
          { reference: {}, strong: true },
          { words: ' پ ' },
          { words: '** ت' },
        ],
      },
    ])
  })

  it.each([
    [`الف\nب {{${address}`, 'braces-unbalanced'],
    [`الف\nب ${address}}}`, 'braces-unbalanced'],
    [`الف\n{{ {{${address}}}`, 'braces-unbalanced'],
    [`الف\nب }} {{${address}}}`, 'braces-unbalanced'],
    [`الف\n{{${address}|euro}}`, 'format-unknown'],
    [`الف\n{{${address}|value|loud}}`, 'option-unknown'],
    [`الف\n{{${address}|value|per:mile}}`, 'unit-unknown'],
    ['الف\n{{drill/D-1}}', 'address-malformed'],
    [`الف\n{{${address}|growth:}}`, 'address-malformed'],
  ])('refuses %j and names the paragraph', (text, code) => {
    const problem = refusal(() => parseNarrative(text, name))
    expect(problem).toMatchObject({ code, place: { field: 'متن گزارش r-1', paragraph: 2 } })
    expect(problem.message).toMatch(/^«متن گزارش r-1، بند ۲»: در «/)
  })

  it('refuses a number in a heading', () => {
    const heading = `# سال {{${address}}}`
    const place = { field: 'متن گزارش r-1', quoted: heading }
    expect(refusal(() => parseNarrative(heading, name))).toMatchObject({ code: 'number-in-heading', place })
  })

  it('loses no character of a text without braces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^{}\r\n]*$/u), fc.constantFrom('', '- ', '۳. ', '| '), (any, mark) => {
        const text = `${mark}متن${any.replaceAll('**', '')}`
        const words = parseNarrative(text, name).flatMap(narrativeWords)
        const signs = text.trim().slice(mark === '| ' && !text.trim().endsWith('|') ? 0 : mark.length)
        expect(withoutBars(words.join(''))).toBe(withoutBars(signs))
      }),
    )
  })

  it('parses any text or refuses it as a Problem', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '|',
      '# ',
      '- ',
      '۱. ',
      '**',
      '\n',
      'متن',
      address,
      'growth:',
      'value',
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        expect(outcomeOf(pieces.join(''))).not.toBe('crashed')
      }),
    )
  })
})
