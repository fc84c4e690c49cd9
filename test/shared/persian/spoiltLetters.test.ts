import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spoiltLetters } from '../../../shared/persian/spoiltLetters.ts'
import { persianWord } from './persianText.ts'

describe('spoilt letters', () => {
  it.each([
    ['نظافت مع\uFFFDبر', ['نظافت مع\uFFFDبر']],
    ['مد?ریت بحران', ['مد?ریت']],
    ['?دیریت شهری', ['?دیریت']],
    ['???? ????', ['???? ????']],
    ['Ø§Ù„Ù', ['Ø§Ù„']],
    ['ط§ظ„ط¨', ['ط§ظ„ط¨']],
    ['ÔæÑÇí ÔåÑ', ['ÔæÑÇí', 'ÔåÑ']],
  ])('of %s are named', (text, pieces) => {
    for (const piece of pieces) expect(spoiltLetters(text).join('|')).toContain(piece.split(' ').at(-1))
    expect(spoiltLetters(text)).not.toEqual([])
  })

  it.each([
    'چرا؟',
    'چرا?',
    'آیا انجام شد? بله',
    'عکس و طرح',
    'ظرفیت گذر',
    'Café à Paris',
    'a?b=1',
    'https://x.ir/?q=شهر',
    '؟؟؟',
    'غیره',
  ])('are not seen in %s', text => expect(spoiltLetters(text)).toEqual([]))

  it('are not seen in any plain text', () => {
    fc.assert(
      fc.property(fc.array(persianWord), words => {
        expect(spoiltLetters(words.join(' '))).toEqual([])
      }),
    )
  })

  it('are seen in every word of UTF-8 that was read as Windows-1252 or 1256', () => {
    for (const word of ['شورای اسلامی شهر', 'بودجه', 'میلیون ریال', 'خیابان چهارباغ'])
      for (const encoding of ['windows-1252', 'windows-1256'])
        expect(spoiltLetters(new TextDecoder(encoding).decode(new TextEncoder().encode(word)))).not.toEqual([])
  })
})
