import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { heldKeys } from '../keys/keyRing.ts'

/** How a locked file begins, whose bytes follow behind a number used once, and are followed by what proves them. */
const mark = Buffer.from('SHORABLOB1')
const [nonceLength, proofLength] = [12, 16]
/** Bytes that a locked file has more than what is in it. */
export const sealLength = mark.length + nonceLength + proofLength

/** Locks a file's bytes (AES-256-GCM). */
export function seal(bytes: Uint8Array, key: Buffer): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(mark)
  return Buffer.concat([mark, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

export function isSealed(file: Buffer): boolean {
  return file.length >= sealLength && file.subarray(0, mark.length).equals(mark)
}

/** What is in a file, locked or not; undefined where no key that is held opens it. */
export function unseal(file: Buffer): Buffer | undefined {
  if (!isSealed(file)) return file
  for (const key of heldKeys()) {
    const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(mark.length, mark.length + nonceLength))
    decipher.setAAD(mark)
    decipher.setAuthTag(file.subarray(-proofLength))
    const bytes = decipher.update(file.subarray(mark.length + nonceLength, -proofLength))
    try {
      return Buffer.concat([bytes, decipher.final()])
    } catch {
      // Of another key, or damaged.
    }
  }
  return undefined
}
