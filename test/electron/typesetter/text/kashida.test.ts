import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestJoint } from '../../../../electron/typesetter/text/kashida.ts'

/** A word with its best joint drawn long, as a reader would see it. */
function lengthened(word: string): string {
  const joint = bestJoint(word)
  return joint === undefined ? word : `${word.slice(0, joint.at)}ـ${word.slice(joint.at)}`
}

describe('a word is lengthened', () => {
  it.each([
    ['after seen or sad', 'شفافیت', 'شـفافیت'],
    ['before a final heh or dal', 'بدانند', 'بداننـد'],
    ['before a final alef, kaf or lam', 'فرهنگ', 'فرهنـگ'],
    ['before a final reh or yeh', 'تدبیر', 'تدبیـر'],
    ['with the marks of its letter', 'مُحَمّد', 'مُحَمّـد'],
    ['at the last of equal joints', 'سستتی', 'سسـتتی'],
  ])('%s: %s', (_, word, long) => {
    expect(lengthened(word)).toBe(long)
  })

  it.each([
    ['short ones', 'شهر'],
    ['where no letters join', 'دوازدهم'.slice(0, 5)],
    ['inside lam-alef', 'والا'],
    ['across a half-space', 'ازب\u200cاور'],
    ['already long', 'شـفافیت'],
    ['Latin', 'Budget'],
  ])('but not %s', (_, word) => {
    expect(lengthened(word)).toBe(word)
  })

  it('only between letters that join', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('ابپدرزسشعفکلمنوهیآ\u200cَّ')), maxLength: 12 })
    fc.assert(
      fc.property(letters, word => {
        const { at } = bestJoint(word) ?? {}
        if (at === undefined) return
        const before = word.slice(0, at).replace(/\p{M}+$/u, '')
        expect(before).toMatch(/[بپسشعفکلمنهی]$/)
        expect(word.slice(at)).not.toMatch(/^[\u200c\p{M}]/u)
        expect(before.endsWith('ل') && /^[اآ]/.test(word.slice(at))).toBe(false)
      }),
    )
  })
})
