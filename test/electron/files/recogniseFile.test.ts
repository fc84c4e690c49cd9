import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recogniseFile } from '../../../electron/files/recogniseFile.ts'

const sector = 512
const none = 0xffffffff

interface Entry {
  name: string
  /** Places of the entries beside it, and of the first one within. */
  left?: number
  right?: number
  child?: number
}

/** A container of Office before 2007 with a directory of four entries, and bytes behind it. */
function container(entries: readonly Entry[], behind = ''): Uint8Array {
  const file = Buffer.alloc(3 * sector)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  // The directory is the second sector, what says which follows which the first.
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0, 76)
  file.writeUInt32LE(0xfffffffe, sector + 4)
  for (const [at, { name, left = none, right = none, child = none }] of entries.entries()) {
    const start = 2 * sector + at * 128
    file.write(name, start, 'utf16le')
    file.writeUInt16LE(2 * name.length + 2, start + 64)
    for (const [n, place] of [left, right, child].entries()) file.writeUInt32LE(place, start + 68 + 4 * n)
  }
  return new Uint8Array(Buffer.concat([file, Buffer.from(behind, 'utf16le')]))
}

const root = (child: number) => ({ name: 'Root Entry', child })

describe('a container of Office before 2007', () => {
  it.each([
    ['a workbook', [root(1), { name: 'Workbook' }], 'xls'],
    ['a workbook of Excel 5', [root(1), { name: 'Book' }], 'xls'],
    [
      'a workbook with a letter in it',
      [root(1), { name: 'Workbook', left: 2 }, { name: 'MBD0', child: 3 }, { name: 'WordDocument' }],
      'xls',
    ],
    [
      'a letter with a workbook in it',
      [root(2), { name: 'ObjectPool', child: 3 }, { name: 'WordDocument', right: 1 }, { name: 'Workbook' }],
      'word',
    ],
    ['a file with a password', [root(1), { name: 'EncryptedPackage' }], 'locked'],
    ['slides', [root(1), { name: 'PowerPoint Document' }], 'office'],
    ['entries that lead in a ring', [root(1), { name: 'Workbook', left: 1, right: 1 }], 'xls'],
  ] as const)('is told by what lies at its top: %s', (_, entries, sort) => {
    expect(recogniseFile(container(entries, 'WordDocument'))).toBe(sort)
  })

  it('is told by any name in it where its directory is damaged', () => {
    const bytes = container([root(1)], 'Workbook')
    bytes.fill(0xee, 48, 52)
    expect(recogniseFile(bytes)).toBe('xls')
  })
})

it.each([
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
])('knows a workbook without a container: %i %i', (...start) => {
  expect(recogniseFile(Uint8Array.of(...start, 7, 0, 0x10, 0))).toBe('xls')
})

describe('a zip', () => {
  const file = new Uint8Array(3)
  it.each([
    [
      'a workbook with a letter stored in it',
      ['[Content_Types].xml', 'xl/workbook.xml', 'xl/embeddings/letter.docx'],
      'excel',
    ],
    [
      'a letter with a workbook in it',
      ['[Content_Types].xml', 'word/document.xml', 'word/embeddings/xl/a.xlsx'],
      'word',
    ],
    ['a binary workbook', ['[Content_Types].xml', 'xl/workbook.bin'], 'xlsb'],
    ['a session in a folder', ['جلسه/session.json'], 'bundle'],
    ['anything else', ['a.txt'], 'packed'],
  ] as const)('is told by the names at its top: %s', (_, names, sort) => {
    const inner = zipSync({ 'word/document.xml': file })
    const entries = names.map(name => [name, name.endsWith('.docx') ? inner : file] as const)
    expect(recogniseFile(zipSync(Object.fromEntries(entries), { level: 0 }))).toBe(sort)
  })
})
