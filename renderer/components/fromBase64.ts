/** The bytes that a call carried as base64. */
export function fromBase64(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content), letter => letter.charCodeAt(0))
}
