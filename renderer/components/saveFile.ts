/** Hands a file to the browser's own downloads, under its own name. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has begun with the click; its bytes stay until it ends.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
