import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../../shared/persian/wordDiff.ts'

const side = (parts: ReturnType<typeof wordDiff>, other: 'added' | 'removed') =>
  parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('')

describe('a difference of words', () => {
  it('tells what was taken out and what came in its place', () => {
    expect(wordDiff('شش رزمایش برگزار شد.', 'هفت رزمایش برگزار شد.')).toEqual([
      { kind: 'removed', text: 'شش' },
      { kind: 'added', text: 'هفت' },
      { kind: 'same', text: ' رزمایش برگزار شد.' },
    ])
  })

  it('takes a word with its half-spaces, and a reference, as one', () => {
    const [, removed, added] = wordDiff('رقم {{a/b/c/1400}} است', 'رقم {{a/b/c/1401}} است')
    expect([removed?.text, added?.text]).toEqual(['{{a/b/c/1400}}', '{{a/b/c/1401}}'])
    expect(wordDiff('می‌رود', 'می‌آید').map(({ text }) => text)).toEqual(['می‌رود', 'می‌آید'])
  })

  it.each([
    ['کارت ۶۰۳۷ ۹۹۷۱ ۱۲۳۴ ۵۶۷۸', '۶۰۳۷ ۹۹۷۱ ۱۲۳۴ ۵۶۷۹'],
    ['سند S-۱۲۳', 'S-۱۲۴'],
    ['رابطهٔ ۱۰ - ۳ = ۷', '۱۰ - ۴ = ۶'],
    ['ساعت ۱۰:۳۰-۱۲:۰۰', '۱۰:۳۰-۱۲:۳۰'],
    ['نامهٔ ۱۴۰۲/ص/۱۲', '۱۴۰۲/ص/۱۳'],
  ])('takes the figure of «%s» as one', (before, other) => {
    const space = before.indexOf(' ')
    const [word, figure] = [before.slice(0, space), before.slice(space + 1)]
    expect(wordDiff(`${before} است`, `${word} ${other} است`)).toEqual([
      { kind: 'same', text: `${word} ` },
      { kind: 'removed', text: figure },
      { kind: 'added', text: other },
      { kind: 'same', text: ' است' },
    ])
  })

  it('holds both texts whole, and never two of a kind in a row', () => {
    const text = fc
      .array(fc.constantFrom('الف', 'ب', ' ', '،', '{{x}}', '\n', '۱'), { maxLength: 30 })
      .map(a => a.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        expect(side(parts, 'added')).toBe(before)
        expect(side(parts, 'removed')).toBe(after)
        expect(parts.every(({ kind }, i) => kind !== parts[i - 1]?.kind)).toBe(true)
      }),
    )
  })

  it('of a text with itself is the text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(wordDiff(text, text).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })
})
