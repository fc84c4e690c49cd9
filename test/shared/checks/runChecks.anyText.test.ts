import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulesOfNarrative, rulesOfStatement } from './check.ts'

const pieces = fc.constantFrom(
  ...'از به که یعنی معادل درصد ٪ رشد کاهش مجموع سهم نسبت و ، . ؛ : ( ) « » {{ }} | # / - هزار میلیارد تومان ریال نفر ماده بند شماره سال ساعت دی امسال پارسال'.split(
    ' ',
  ),
  '۱۲٬۳۳۳',
  '22340',
  '٦٢',
  '۱۵/۸۰',
  '۱۴۰۱',
  '۱/۵۰۰',
  '{{statedFact/x/value/1401}}',
  '\uE000',
  '\u202E',
  '\n',
  '\u200C',
)
const text = fc.array(pieces, { maxLength: 40 }).map(words => words.join(' '))

describe('any text', () => {
  it('is read without a crash, and a finding is always of a rule', () => {
    fc.assert(
      fc.property(text, written => {
        const narrative = written.trim() === '' ? 'متن' : written
        for (const rule of [...rulesOfNarrative(narrative), ...rulesOfStatement(narrative)])
          expect(rule).toMatch(/^[a-z-]+$/)
      }),
      { numRuns: 300 },
    )
  })

  it('of any length is read, though no sentence ends', () => {
    for (const word of ['۱۲، ', '۶۲ درصد رشد از ۱۲ به ۱۳ ', 'بند ۳ و ۴، ', 'شماره ', '۱'])
      expect(rulesOfStatement(word.repeat(2000))).not.toContain('growth-mismatch')
  })
})
