import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../../electron/files/unzip.ts'
import { Problem } from '../../../shared/problems/problem.ts'

const limit = 1_000_000
const text = (value: string) => new TextEncoder().encode(value)
const zipOf = (files: Zippable) => Buffer.from(zipSync(files))
const refusal = expect.objectContaining({ code: expect.stringMatching(/^zip-/) as string, place: { file: 'b.zip' } })

/** Overwrites the size that the central directory declares for the first entry. */
function declaring(zip: Buffer, size: number): Buffer {
  const copy = Buffer.from(zip)
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  return copy
}

function codeOf(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof Problem ? error.code : error
  }
}

describe('unzip', () => {
  it('gives every file, packed or stored', () => {
    const zip = zipOf({
      'a.txt': text('سلام'),
      'b.txt': [text('ب'.repeat(1000)), { level: 9 }],
      'c.txt': [text('c'), { level: 0 }],
    })
    const files = unzip(zip, 'b.zip', limit)
    expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.txt', 'سلام'],
      ['b.txt', 'ب'.repeat(1000)],
      ['c.txt', 'c'],
    ])
  })

  it.each(['../a.csv', '/etc/a', 'x/../../a', 'C:\\a', '..\\b', './a'])('refuses the unsafe name %s', name => {
    expect(() => unzip(zipOf({ [name]: text('x') }), 'b.zip', limit)).toThrow(refusal)
  })

  it('refuses what would inflate past the limit before it inflates', () => {
    expect(() => unzip(zipOf({ 'a.csv': new Uint8Array(limit + 1) }), 'b.zip', limit)).toThrow(refusal)
  })

  it('refuses a bomb that declares a small size', () => {
    const bomb = declaring(zipOf({ 'a.csv': new Uint8Array(50_000_000) }), 10)
    expect(() => unzip(bomb, 'b.zip', limit)).toThrow(refusal)
  })

  it.each([
    ['a password', 'zip-encrypted', 8, 1],
    ['bzip2', 'zip-method-unknown', 10, 12],
    ['LZMA', 'zip-method-unknown', 10, 14],
    ['Deflate64, as Windows packs large files', 'zip-method-unknown', 10, 9],
  ])('says of a zip that it has %s', (_, code, place, value) => {
    const zip = Buffer.from(zipOf({ 'a.csv': text('کد') }))
    zip[zip.indexOf('PK\x01\x02', 0, 'latin1') + place] = value
    expect(codeOf(() => unzip(zip, 'b.zip', limit))).toBe(code)
  })

  it('refuses damage anywhere', () => {
    const zip = zipOf({ 'a.csv': text('کد,شرح\n1,الف\n'), 'b.csv': text('x'.repeat(500)) })
    for (let at = 0; at < zip.length; at += 3) {
      const damaged = Buffer.from(zip)
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      // A flipped bit may lie where nothing reads it; what is read is right or refused.
      const others = ['zip-encrypted', 'zip-method-unknown', 'zip-name-twice', 'zip-unsafe', 'zip-too-large']
      expect([undefined, 'zip-damaged', ...others]).toContain(codeOf(() => unzip(damaged, 'b.zip', limit)))
    }
    for (let length = 0; length < zip.length; length += 7)
      expect(() => unzip(zip.subarray(0, length), 'b.zip', limit)).toThrow(refusal)
  })
})
