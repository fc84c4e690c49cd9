import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, normalise } from '../../../shared/persian/normalise.ts'
import { undrawable } from '../../../shared/persian/undrawable.ts'
import { writtenOut } from '../../../shared/persian/writtenOut.ts'

describe('signs that have a plain form', () => {
  it.each([
    ['\uf0b7 بازدید \uf0a7 آموزش \uf0d8 خرید \uf0fc انجام', '• بازدید ▪ آموزش ➢ خرید ✔ انجام'],
    ['\uf077 الف \uf046 ب \uf0a4 پ \uf06d ت \uf0f0 ث', '◆ الف ☞ ب ◉ پ ❍ ت ⇨ ث'],
    ['\uf0ff الف\n\uf04e ب', '• الف\n• ب'],
    ['🗸 الف 🗹 ب 🔴 پ 🟢 ت 🔹 ث', '✓ الف ☑ ب ● پ ● ت ◆ ث'],
    ['⑴ الف ⒉ ب', '(1) الف 2. ب'],
    ['ﷴ ﷵ ﷶ ﷷ', 'محمد صلعم رسول علیه'],
    ['۹۰ ㎝، ۴ ㎜، ۲ ㎾، ۳ ㎿، ۵ ㏄، ۵۰ ㎐', '۹۰ cm، ۴ mm، ۲ kW، ۳ MW، ۵ cc، ۵۰ Hz'],
    ['﷽', 'بسم الله الرحمن الرحیم'],
    ['حضرت محمد ﷺ و ﷲ ﷻ', 'حضرت محمد صلی الله علیه وسلم و الله جل جلاله'],
    ['۵ ㎡، ۳ ㎥، ۲ ㎢، ۷ ㎏، ۸ ㎞، ۹ ㏊', '۵ m²، ۳ m³، ۲ km²، ۷ kg، ۸ km، ۹ ha'],
    ['✅ انجام شد ❌ انجام نشد ✅\ufe0f', '✔ انجام شد ✘ انجام نشد ✔'],
    ['ﻣﺴﺌﻮﻝ ﻻزم', 'مسئول لازم'],
  ])('«%s» is written «%s», stored and looked for', (typed, plain) => {
    expect(writtenOut(typed)).toBe(plain)
    expect(normalise(typed)).toBe(plain)
    expect(fold(typed)).toBe(fold(plain))
  })

  it.each(['﷼ ۱۲', '﴾آیه﴿', 'm² و m³', '• ▪ ➢ ✔ ☑', 'متن'])('leaves «%s» as it is', text => {
    expect(writtenOut(text)).toBe(text)
  })

  it('leaves no box for any of them', () => {
    const sign = fc.oneof(
      fc.constantFrom(...Array.from('\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e✅❌❎➕⭐🔹﷽')),
      fc.integer({ min: 0xfdf0, max: 0xfdfd }).map(code => String.fromCodePoint(code)),
      fc.integer({ min: 0x3380, max: 0x33dd }).map(code => String.fromCodePoint(code)),
    )
    fc.assert(
      fc.property(fc.array(sign), signs => {
        const written = writtenOut(signs.join(' '))
        expect(undrawable(written)).toEqual([])
        expect(undrawable(signs.join(' '))).toEqual([])
        expect(writtenOut(written)).toBe(written)
      }),
    )
  })
})
