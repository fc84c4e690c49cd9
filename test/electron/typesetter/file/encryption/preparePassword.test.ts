import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preparePassword } from '../../../../../electron/typesetter/file/encryption/preparePassword.ts'
import { Problem } from '../../../../../shared/problems/problem.ts'

const prepared = async (password: string) => (await preparePassword(password, 'رمز باز کردن')).toString('utf8')

describe('preparePassword', () => {
  it.each([
    ['شورای شهر', 'شورای شهر'],
    ['می\u200cخواهم', 'میخواهم'],
    ['کتاب\u200d', 'کتاب'],
    ['شورا\u00a0شهر', 'شورا شهر'],
    ['ﻻله', 'لاله'],
    ['ﷲ', 'الله'],
    ['رُمز', 'رُمز'],
    ['شورا۱۴۰۴شهر', 'شورا۱۴۰۴شهر'],
    ['۱۴۰۴', '۱۴۰۴'],
    ['1404', '1404'],
    ['Ⅸ', 'IX'],
    ['', ''],
  ])('makes «%s» «%s»', async (password, same) => {
    expect(await prepared(password)).toBe(same)
  })

  it('keeps the letters and digits of Persian and Arabic apart', async () => {
    const passwords = ['علی', 'علي', 'کاخ', 'كاخ', '۱۲۳', '١٢٣', '123']
    expect(new Set(await Promise.all(passwords.map(prepared))).size).toBe(passwords.length)
  })

  it.each([
    ['شورا۱۴۰۴', 'password-ends-without-letter'],
    ['۱۴۰۴شورا', 'password-ends-without-letter'],
    ['رمزِ', 'password-ends-without-letter'],
    ['رمز abc', 'password-two-scripts'],
    ['رمز\u200fرمز', 'password-forbidden-character'],
    ['a\tb', 'password-forbidden-character'],
    ['\ud800', 'password-forbidden-character'],
    ['😀', 'password-unknown-character'],
    ['\u200c', 'password-of-half-spaces'],
    ['ب'.repeat(64), 'password-too-long'],
  ])('refuses «%s», and says why', async (password, code) => {
    await expect(preparePassword(password, 'رمز باز کردن')).rejects.toMatchObject({ code })
  })

  it('takes the longest password there is', async () => {
    expect(await preparePassword('ب'.repeat(63), 'رمز باز کردن')).toHaveLength(126)
    expect(await preparePassword('a'.repeat(127), 'رمز باز کردن')).toHaveLength(127)
  })

  it('prepares any text once and for all, or refuses it in Persian', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.nat(0x10ffff).map(code => String.fromCodePoint(code)), maxLength: 8 }),
        async text => {
          const outcome = await prepared(text).catch((cause: unknown) => cause)
          const again = typeof outcome === 'string' ? await prepared(outcome) : outcome
          expect(again).toBe(outcome)
          expect(typeof outcome === 'string' || outcome instanceof Problem).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
