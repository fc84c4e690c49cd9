import type { ForeignFile } from '../../shared/problems/foreignFiles.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { containerNames } from './containerNames.ts'
import { zipNames } from './unzip.ts'

const starts: readonly (readonly [ForeignFile, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  // Workbooks of the first Excels, which lay in no container.
  ['xls', [0x09, 0x00, 0x04, 0x00]],
  ['xls', [0x09, 0x02, 0x06, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
  ['xls', [0x09, 0x08]],
  ['store', Array.from(Buffer.from('SQLite format 3\0'))],
]

/** Looks at a file's first bytes, and in an archive at the names in it. Undefined for what may be text. */
export function recogniseFile(bytes: Uint8Array): ForeignFile | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, [0x50, 0x4b, 3, 4])) return inZip(buffer)
  if (startsWith(buffer, [0xd0, 0xcf, 0x11, 0xe0])) return inContainer(buffer)
  return starts.find(([, start]) => startsWith(buffer, start))?.[0] ?? inText(buffer)
}

function startsWith(buffer: Buffer, start: readonly number[]): boolean {
  return start.every((byte, i) => buffer[i] === byte)
}

/** Whether a file is a workbook that is read; another sort of Excel's is foreign. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return recogniseFile(bytes) === 'excel'
}

/** The container of Office before 2007, with names in UTF-16; later files that have a password are in one too. */
function inContainer(buffer: Buffer): ForeignFile {
  const names = containerNames(buffer)?.map(name => name.toLowerCase())
  // A directory that is damaged: the name is somewhere all the same.
  const has = (name: string) =>
    names === undefined ? buffer.includes(Buffer.from(name, 'utf16le')) : names.includes(name.toLowerCase())
  if (has('EncryptedPackage')) return 'locked'
  if (has('Workbook') || has('Book')) return 'xls'
  if (has('WordDocument')) return 'word'
  return names === undefined ? 'xls' : 'office'
}

/** Files of Office are told by what lies in them first: others may be embedded. */
function inZip(buffer: Buffer): ForeignFile {
  if (buffer.includes('opendocument.spreadsheet')) return 'calc'
  const names = namesIn(buffer)
  const has = (start: string) => names?.some(name => name.startsWith(start.toLowerCase())) ?? buffer.includes(start)
  if (has('[Content_Types].xml')) {
    if (has('xl/workbook.bin')) return 'xlsb'
    if (has('xl/')) return 'excel'
    if (has('word/')) return 'word'
  }
  // One that was cut off lists no names: what lies in it is told by those before its parts.
  if (names === undefined && officeParts.some(part => buffer.includes(part)))
    return buffer.includes('word/') ? 'word' : 'excel'
  const hasSession = names?.some(name => name.endsWith('session.json')) ?? buffer.includes('session.json')
  return hasSession ? 'bundle' : 'packed'
}

/** What the parts of a file of Office are called that come first in it. */
const officeParts = ['[Content_Types].xml', '_rels/.rels', 'docProps/', 'xl/']

/** Names as a zip lists them, in small letters; undefined of one that is damaged. */
function namesIn(zip: Buffer): string[] | undefined {
  try {
    return zipNames(zip, '', mostNames).map(name => name.toLowerCase())
  } catch (cause) {
    if (cause instanceof Problem) return undefined
    throw cause
  }
}

const mostNames = 100_000

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
