import { xchacha20poly1305 } from '@noble/ciphers/chacha'
import { bytesToHex, hexToBytes } from '@noble/ciphers/utils'

/** What unsaved words of a locked store are kept under on this machine; null while the store is plain. */
let key: Uint8Array | null = null

/** @param hex as the host gives it for as long as the store is open */
export function lockWordsWith(hex: string | null): void {
  key = hex === null ? null : hexToBytes(hex)
}

const mark = 'locked:'
const nonceLength = 24

/** Whether a text lies there as it was typed. */
export const isPlainly = (kept: string): boolean => !kept.startsWith(mark)

/** A text as it may lie on the disk. */
export function lockWords(text: string): string {
  if (key === null) return text
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const locked = xchacha20poly1305(key, nonce).encrypt(new TextEncoder().encode(text))
  return mark + bytesToHex(nonce) + bytesToHex(locked)
}

/** The text that was kept; null of one that another key has locked. */
export function openWords(kept: string): string | null {
  if (isPlainly(kept)) return kept
  if (key === null) return null
  const bytes = hexToBytes(kept.slice(mark.length))
  const opened = xchacha20poly1305(key, bytes.subarray(0, nonceLength)).decrypt(bytes.subarray(nonceLength))
  return new TextDecoder().decode(opened)
}
