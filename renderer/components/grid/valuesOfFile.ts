import { Problem } from '../../../shared/problems/problem.ts'

/**
 * What a row keeps of a chosen file: its name, the digest by which it is known again, and a title to begin with. The file
 * itself stays where it is.
 * @throws Problem 'chosen-file-unreadable' when it is gone by then
 */
export async function valuesOfFile(file: File): Promise<{ file: string; sha256: string; title: string }> {
  let content: ArrayBuffer
  try {
    content = await file.arrayBuffer()
  } catch {
    throw new Problem('chosen-file-unreadable', {}, { file: file.name })
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  const sha256 = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
  return { file: file.name, sha256, title: file.name.replace(/\.[^.]+$/, '') }
}
