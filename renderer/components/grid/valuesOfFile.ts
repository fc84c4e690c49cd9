import { bytesOfChosen } from '../readChosen.ts'

/**
 * What a row keeps of a chosen file: its name, the digest by which it is known again, and a title to begin with. The
 * file itself stays where it is.
 * @throws Problem 'chosen-file-unreadable' when it is gone by then
 */
export async function valuesOfFile(file: File): Promise<{ file: string; sha256: string; title: string }> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytesOfChosen(file)))
  const sha256 = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
  return { file: file.name, sha256, title: file.name.replace(/\.[^.]+$/, '') }
}
