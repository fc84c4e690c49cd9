import { describe, expect, it } from 'vitest'
import { passwordHash } from '../../../../../electron/typesetter/file/encryption/passwordHash.ts'
import { entriesOf, openFileKey, unlockPermissions } from './openFileKey.ts'

/** Written by qpdf 11.3.0: open password «شورای شهر», owner's «رییس۱۴۰۴دبیر». */
const dictionary =
  '/O <3ad1fafdffc3c238ae5eff106d73a245d1137bff459d7920f45dcb02a00abd392bb72c4820b6d359ad334d8a060fd21a> ' +
  '/OE <6e6254d2e5ac0cc1b3ca4dac3bd41b73c9b4084f7517b4286c7227e5b5b9b769> /P -2076 ' +
  '/Perms <52b1e30db9311239f452c6d40bc45cd6> ' +
  '/U <e03a08109439e39a42210d90f91a0d632c90077069b8489645bdb2b8119da9ab8896d4eb1c62e5d9971df85421493941> ' +
  '/UE <b278047c790eb3dc641954076ed35af7f23d492e76827af9500f01b4ccbad5d7>'
const fileKey = '64d4aea175af81df8b1834ddb0de06a55ce038e9e1c7da392ff5ac4f46e9f8fc'

describe('the hash of revision 6', () => {
  it('is the one of pdf.js’s own tests', () => {
    const salt = Buffer.from([83, 245, 146, 101, 198, 247, 34, 198])
    expect([...passwordHash(Buffer.from('user'), salt)]).toEqual([
      94, 230, 205, 75, 166, 99, 250, 76, 219, 128, 17, 85, 57, 17, 33, 164, 150, 46, 103, 176, 160, 156, 187, 233, 166,
      223, 163, 253, 147, 235, 95, 184,
    ])
  })

  it.each(['شورای شهر', 'رییس۱۴۰۴دبیر'])('opens another maker’s file with «%s»', password => {
    const key = openFileKey(Buffer.from(password), entriesOf(dictionary))
    expect(key?.toString('hex')).toBe(fileKey)
  })

  it('opens it with nothing else', () => {
    for (const password of ['', 'شورای  شهر', 'شوراي شهر'])
      expect(openFileKey(Buffer.from(password), entriesOf(dictionary))).toBeUndefined()
  })

  it('reads the permissions another maker locked', () => {
    const plain = unlockPermissions(Buffer.from(fileKey, 'hex'), entriesOf(dictionary).Perms)
    expect(plain.readInt32LE()).toBe(-2076)
    expect(plain.toString('latin1', 8, 12)).toBe('Tadb')
  })
})
