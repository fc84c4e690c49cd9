import { createCipheriv, createHash } from 'node:crypto'

const digests = ['sha256', 'sha384', 'sha512'] as const

/** Rounds every password takes, and how far the last byte may keep it going. */
const rounds = 64
const tail = 32

/**
 * The hash of a password, slow on purpose (ISO 32000-2, 7.6.4.3.4, algorithm 2.B of revision 6).
 * @param password prepared, as UTF-8
 * @param salt 8 bytes
 * @param userEntry the 48 bytes of `U` where the owner's password is hashed, nothing for the user's
 * @returns 32 bytes
 */
export function passwordHash(password: Buffer, salt: Buffer, userEntry: Buffer = Buffer.alloc(0)): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(userEntry).digest()
  for (let done = 0, last = 0; done < rounds || last > done - tail; done++) {
    const once = Buffer.concat([password, key, userEntry])
    const repeated = Buffer.alloc(once.length * 64, once)
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const encrypted = cipher.update(repeated)
    // Its first 16 bytes as a number, modulo 3: the sum of them, since 256 leaves 1.
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(digests[remainder] ?? 'sha256')
      .update(encrypted)
      .digest()
    last = encrypted.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}
