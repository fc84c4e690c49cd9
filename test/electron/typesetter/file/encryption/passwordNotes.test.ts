import { describe, expect, it } from 'vitest'
import { passwordNotes } from '../../../../../electron/typesetter/file/encryption/passwordNotes.ts'
import { preparePassword } from '../../../../../electron/typesetter/file/encryption/preparePassword.ts'

describe('passwordNotes', () => {
  it.each([
    ['شورای شهر', []],
    ['می\u200cرود', [/نیم‌فاصله/]],
    ['ﻻله', [/حرف‌های ساده/]],
    ['علي', [/«ي» یا «ك» عربی/]],
    ['كاخ\u200cها', [/نیم‌فاصله/, /عربی/]],
    ['', []],
  ])('says of «%s» what its reader must know', async (password, told) => {
    const notes = passwordNotes(password, await preparePassword(password, 'رمز باز کردن'), 'رمز باز کردن')
    expect(notes).toEqual(told.map(pattern => expect.stringMatching(pattern)))
  })
})
