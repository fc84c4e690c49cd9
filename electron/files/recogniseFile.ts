import type { ForeignFile } from '../../shared/problems/foreignFiles.ts'

const starts: readonly (readonly [ForeignFile, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  ['store', Array.from(Buffer.from('SQLite format 3\0'))],
]

/** Looks at a file's first bytes, and in an archive at the names in it. Undefined for what may be text. */
export function recogniseFile(bytes: Uint8Array): ForeignFile | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, [0x50, 0x4b, 3, 4])) return inZip(buffer)
  // The container of Office before 2007, whose parts have names in UTF-16.
  if (startsWith(buffer, [0xd0, 0xcf, 0x11, 0xe0]))
    return buffer.includes(Buffer.from('WordDocument', 'utf16le')) ? 'word' : 'excel'
  return starts.find(([, start]) => startsWith(buffer, start))?.[0] ?? inText(buffer)
}

function startsWith(buffer: Buffer, start: readonly number[]): boolean {
  return start.every((byte, i) => buffer[i] === byte)
}

function inZip(buffer: Buffer): ForeignFile {
  if (buffer.includes('opendocument.spreadsheet')) return 'calc'
  if (buffer.includes('[Content_Types].xml')) {
    if (buffer.includes('word/')) return 'word'
    if (buffer.includes('xl/')) return 'excel'
  }
  return buffer.includes('session.json') ? 'bundle' : 'packed'
}

/** Marks of languages at the beginning of a text, in UTF-8 or UTF-16. */
function inText(buffer: Buffer): ForeignFile | undefined {
  const start = buffer
    .toString('latin1', 0, 4000)
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '')
    .toLowerCase()
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^\{\s*"/.test(start)) return 'json'
  if (!/^<[!?a-z]/.test(start)) return undefined
  if (/<(?:!doctype html|html|head|meta|style|table|body|div)\b/.test(start)) return 'html'
  return start.startsWith('<?xml') || start.includes('<workbook') ? 'xml' : undefined
}
