import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNarrative } from '../../../shared/facts/narrative.ts'
import { Problem } from '../../../shared/problems/problem.ts'

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

describe('parseNarrative', () => {
  it('tells headings from paragraphs and numbers the paragraphs', () => {
    const blocks = parseNarrative('الف\n\n# عنوان \r\nب\n#بی‌فاصله', name)
    expect(blocks).toEqual([
      { kind: 'paragraph', number: 1, parts: ['الف'] },
      { kind: 'heading', text: 'عنوان' },
      { kind: 'paragraph', number: 2, parts: ['ب'] },
      { kind: 'paragraph', number: 3, parts: ['#بی‌فاصله'] },
    ])
  })

  it('takes references apart and leaves the text between them as it is', () => {
    const [block] = parseNarrative(`از {{${address}|number|unmarked}}{{${address}}} نفر {x}`, name)
    expect(block).toMatchObject({
      parts: [
        'از ',
        { format: { by: 'fact', format: 'number' }, unmarked: true, unqualified: false },
        { format: { by: 'fact', format: 'value' }, text: `{{${address}}}` },
        ' نفر {x}',
      ],
    })
  })

  it('reads the other fact of a growth or ratio', () => {
    const [block] = parseNarrative(`{{${address}|growth:drill/D-0/participants/1400}}`, name)
    expect(block).toMatchObject({
      parts: [{ format: { by: 'growth', other: { selection: { by: 'code', code: 'D-0' } } } }],
    })
  })

  it.each([
    [`الف\nب {{${address}`, 'آکولادها'],
    [`الف\nب ${address}}}`, 'آکولادها'],
    [`الف\n{{ {{${address}}}`, 'آکولادها'],
    [`الف\nب }} {{${address}}}`, 'آکولادها'],
    [`الف\n{{${address}|euro}}`, 'toman'],
    [`الف\n{{${address}|value|loud}}`, 'unqualified'],
    ['الف\n{{drill/D-1}}', 'kind/code/field/period'],
    [`الف\n{{${address}|growth:}}`, 'kind/code/field/period'],
  ])('refuses %j and names the paragraph', (text, hint) => {
    expect(() => parseNarrative(text, name)).toThrow(Problem)
    expect(() => parseNarrative(text, name)).toThrow('«متن گزارش r-1، بند ۲»')
    expect(() => parseNarrative(text, name)).toThrow(hint)
  })

  it('refuses a number in a heading', () => {
    expect(() => parseNarrative(`# سال {{${address}}}`, name)).toThrow('عنوان جای عدد نیست')
  })

  it('loses no character of a text without braces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^{}\r\n#]*$/u), text => {
        const parts = parseNarrative(text, name).flatMap(block => (block.kind === 'paragraph' ? block.parts : []))
        expect(parts).toEqual(text.trim() === '' ? [] : [text.trim()])
      }),
    )
  })

  it('parses any text or refuses it as a Problem', () => {
    const piece = fc.constantFrom('{{', '}}', '{', '}', '|', '# ', '\n', 'متن', address, 'growth:', 'value')
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        expect(outcomeOf(pieces.join(''))).not.toBe('crashed')
      }),
    )
  })
})
