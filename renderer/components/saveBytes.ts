/** Hands a file to the browser's own downloads. */
export function saveBytes(bytes: BlobPart | Uint8Array, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun with the click; its bytes stay until it ends.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
