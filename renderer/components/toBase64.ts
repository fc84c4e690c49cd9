/** A file's bytes as base64, as calls carry them: they are JSON. */
export function toBase64(file: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    if (typeof reader.result === 'string') resolve(reader.result.replace(/^[^,]*,/, ''))
  })
  reader.addEventListener('error', () => reject(new TypeError('The file cannot be read.')))
  reader.readAsDataURL(file)
  return promise
}
