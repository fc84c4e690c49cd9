import { createCipheriv } from 'node:crypto'
import type { RandomBytes } from './objectCipher.ts'
import { passwordHash } from './passwordHash.ts'

export interface PasswordKeys {
  /** 48 bytes: the hash that proves the password, and the salts of that hash and of the key. */
  proof: Buffer
  /** 32 bytes: the file's key, encrypted with the password. */
  lockedKey: Buffer
}

const saltLength = 8

/**
 * What lets a password open the file (ISO 32000-2, 7.6.4.4.7 and 7.6.4.4.8, algorithms 8 and 9): `U` and `UE`, or `O`
 * and `OE` when the user's own entry is handed in.
 * @param fileKey 32 bytes
 */
export function passwordKeys(password: Buffer, fileKey: Buffer, random: RandomBytes, userEntry?: Buffer): PasswordKeys {
  const proofSalt = random(saltLength)
  const keySalt = random(saltLength)
  const proof = Buffer.concat([passwordHash(password, proofSalt, userEntry), proofSalt, keySalt])
  const key = passwordHash(password, keySalt, userEntry)
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false)
  return { proof, lockedKey: cipher.update(fileKey) }
}

/**
 * The permissions again, encrypted, so that nobody widens them unnoticed (algorithm 10).
 * @param permissions the value of `P` @returns 16 bytes
 */
export function lockedPermissions(permissions: number, fileKey: Buffer, random: RandomBytes): Buffer {
  const plain = Buffer.alloc(16, 0xff)
  plain.writeInt32LE(permissions)
  // T: metadata are encrypted too.
  plain.write('Tadb', 8, 'latin1')
  random(4).copy(plain, 12)
  return createCipheriv('aes-256-ecb', fileKey, null).setAutoPadding(false).update(plain)
}
