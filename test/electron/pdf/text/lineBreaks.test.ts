import { createRequire } from 'node:module'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LineBreak, lineBreaks } from '../../../../electron/pdf/text/lineBreaks.ts'

interface Breaker {
  nextBreak: () => { position: number } | null
}

const pdfmakes = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'))
const LineBreaker: new (text: string) => Breaker = pdfmakes('linebreak')

function unicodeBreaks(text: string): LineBreak[] {
  const breaker = new LineBreaker(text)
  const breaks: LineBreak[] = []
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    breaks.push({ position: found.position, required: false })
  }
  return breaks
}

function refuse(): never {
  throw new Error('not plain')
}

describe('lineBreaks', () => {
  it('breaks plain Persian where UAX#14 does', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ابپگیۀ\u200c  .،؛؟:۰۹')),
      minLength: 1,
      maxLength: 25,
    })
    fc.assert(
      fc.property(text, sample => {
        expect(lineBreaks(sample, unicodeBreaks)).toEqual(unicodeBreaks(sample))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not need the tables for a plain Persian sentence', () => {
    expect(lineBreaks('شورا در سال ۱۴۰۳، بودجه را بررسی می‌کند.', refuse).map(({ position }) => position)).toEqual([
      5, 8, 12, 18, 24, 27, 33, 40,
    ])
  })
})
