import { Problem } from '../../shared/problems/problem.ts'

/** A file's bytes as base64, as calls carry them: they are JSON. @throws Problem 'chosen-file-unreadable' */
export function toBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    if (typeof reader.result === 'string') resolve(reader.result.replace(/^[^,]*,/, ''))
  })
  reader.addEventListener('error', () => reject(new Problem('chosen-file-unreadable', {}, { file: file.name })))
  reader.readAsDataURL(file)
  return promise
}
