import { createCipheriv } from 'node:crypto'

/** Gives unpredictable bytes, as `randomBytes` of node:crypto does. */
export type RandomBytes = (size: number) => Buffer

/** Bytes of an AES block, which are those of an initialisation vector too. */
const block = 16

/** Length of `length` bytes once encrypted: the vector before them, and padding to the next full block. */
function encryptedLength(length: number): number {
  return block + length + (block - (length % block))
}

/**
 * Encrypts a string or a stream (ISO 32000-2, 7.6.3.1, algorithm 1.A): AES-256 in CBC mode with a vector of its own.
 * @param key the file's, 32 bytes
 */
export function encryptBytes(key: Buffer, data: Uint8Array, random: RandomBytes): Buffer {
  const vector = random(block)
  const cipher = createCipheriv('aes-256-cbc', key, vector)
  return Buffer.concat([vector, cipher.update(data), cipher.final()], encryptedLength(data.length))
}
