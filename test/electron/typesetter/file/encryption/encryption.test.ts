import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptionOf, preparePasswords } from '../../../../../electron/typesetter/file/encryption/encryption.ts'
import type { RandomBytes } from '../../../../../electron/typesetter/file/encryption/objectCipher.ts'
import { type Permission, permissions } from '../../../../../shared/fileOptions.ts'
import { runs } from '../../../../properties/runs.ts'
import { decryptBytes, entriesOf, openFileKey, unlockPermissions } from './openFileKey.ts'

/** Bytes that look random and are the same in every run. */
function seeded(seed: number): RandomBytes {
  let turn = 0
  return size => createHash('shake256', { outputLength: size }).update(`${seed} ${turn++}`).digest()
}

const oneOf = (letters: string) => fc.constantFrom(...letters.split(''))

/** Passwords of ASCII and of Persian letters around anything a Persian keyboard has, up to 127 bytes. */
const password = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: oneOf('abcXYZ0189 !~') }),
  fc
    .tuple(
      oneOf('اآبپتثجچیکگهۀ'),
      fc.string({ maxLength: 50, unit: oneOf('شسیبلاتنمکگ۰۱۲۳۴۵۶۷۸۹ ٫٪،؟') }),
      oneOf('ضصثقفغعهخحجچ'),
    )
    .map(parts => parts.join('')),
)
const allowed = fc.subarray<Permission>([...permissions])

describe('encryptionOf', () => {
  it('lets either password open what was encrypted, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        password,
        password,
        password,
        allowed,
        fc.uint8Array({ maxLength: 200 }),
        fc.integer(),
        async (openPassword, ownerPassword, wrong, allow, data, seed) => {
          fc.pre(new Set([openPassword, ownerPassword, wrong]).size === 3)
          const { encrypt, dictionary } = await encryptionOf({ openPassword, ownerPassword, allow }, seeded(seed))
          const entries = entriesOf(dictionary)
          const encrypted = encrypt(data)
          for (const given of [openPassword, ownerPassword]) {
            const key = openFileKey(Buffer.from(given), entries)
            expect(key && decryptBytes(key, encrypted)).toEqual(Buffer.from(data))
          }
          expect(openFileKey(Buffer.from(wrong), entries)).toBeUndefined()
        },
      ),
      { numRuns: runs(15) },
    )
  })

  it('locks the permissions it states', async () => {
    await fc.assert(
      fc.asyncProperty(allowed, async allow => {
        const { dictionary } = await encryptionOf({ openPassword: 'a', allow }, seeded(1))
        const entries = entriesOf(dictionary)
        const key = openFileKey(Buffer.from('a'), entries) ?? Buffer.alloc(32)
        const plain = unlockPermissions(key, entries.Perms)
        expect(dictionary).toContain(`/P ${plain.readInt32LE()} `)
        expect(plain.toString('latin1', 8, 12)).toBe('Tadb')
      }),
      { numRuns: 20 },
    )
  })

  it.each<[Permission[], number]>([
    [[], -3392],
    [['print'], -1340],
    [['print-draft'], -3388],
    [[...permissions], -4],
  ])('writes %j as qpdf does', async (allow, bits) => {
    expect((await encryptionOf({ openPassword: 'a', allow })).dictionary).toContain(`/P ${bits} `)
  })

  it('never uses a salt, a key or a vector twice', async () => {
    const protection = { openPassword: 'رمز', allow: [] }
    const [one, two] = [await encryptionOf(protection), await encryptionOf(protection)]
    const entries = [one, two].flatMap(({ dictionary }) => Object.values(entriesOf(dictionary)))
    const vectors = [one, one, two].map(({ encrypt }) => encrypt(Buffer.from('متن')).subarray(0, 16))
    expect(new Set([...entries, ...vectors].map(bytes => bytes.toString('hex'))).size).toBe(13)
  })

  it('gives equal bytes for equal random bytes', async () => {
    const protection = { openPassword: 'رمز', ownerPassword: 'مالک', allow: [] }
    const [one, two] = [await encryptionOf(protection, seeded(7)), await encryptionOf(protection, seeded(7))]
    expect(one.dictionary).toBe(two.dictionary)
    expect(one.encrypt(Buffer.from('متن'))).toEqual(two.encrypt(Buffer.from('متن')))
  })
})

describe('preparePasswords', () => {
  it('takes an owner’s password alone: open to all, permissions kept', async () => {
    const { open, owner } = await preparePasswords({ openPassword: '', ownerPassword: 'مالک', allow: [] })
    expect(open).toHaveLength(0)
    expect(owner?.toString()).toBe('مالک')
  })

  it.each([
    ['', undefined, 'passwords-empty'],
    ['رمز', '', 'owner-password-empty'],
    ['رمز', 'رمز', 'passwords-alike'],
    ['می‌رود', 'میرود', 'passwords-alike'],
  ])('refuses what protects nothing: «%s» and «%s»', async (openPassword, ownerPassword, code) => {
    await expect(preparePasswords({ openPassword, ownerPassword, allow: [] })).rejects.toMatchObject({ code })
  })
})
