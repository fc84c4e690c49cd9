import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNarrative } from '../../../shared/facts/narrative.ts'
import { Problem } from '../../../shared/problems/problem.ts'
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
