import { isUtf8 } from 'node:buffer'
import { Problem } from '../../shared/problems/problem.ts'
import { recogniseFile } from './recogniseFile.ts'
import { refuseMany } from './text.ts'

export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

/** @throws Problem as `decodeTable` does */
export function readTableBytes(bytes: Uint8Array, file: string): Buffer {
  return decodeTable(bytes, file).bytes
}

/**
 * Somebody's table in UTF-8 without its mark, and the encoding it was in. UTF-8 stays as it is, and both orders of
 * UTF-16 are read by their marks; without a mark UTF-16 and Windows-1256 are taken when they are Persian text, and
 * refused otherwise: a wrong guess would spoil every name. A file of another sort is told by its bytes, whatever it is
 * called.
 * @throws Problem 'not-a-table', 'text-spoilt' or 'encoding-unknown'
 */
export function decodeTable(given: Uint8Array, file: string): { bytes: Buffer; encoding: TableEncoding } {
  const foreign = recogniseFile(given)
  if (foreign !== undefined) throw new Problem('not-a-table', { sort: foreign }, { file })
  refuseMany(given, file)
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const marked =
    bytes.indexOf('\xFF\xFE', 0, 'latin1') === 0
      ? 'utf-16le'
      : bytes.indexOf('\xFE\xFF', 0, 'latin1') === 0
        ? 'utf-16be'
        : undefined
  const isText = marked === undefined && isUtf8(bytes)
  if (isText && !bytes.includes(0)) return { bytes: withoutMark(bytes), encoding: 'utf-8' }
  const ofMark = marked && recoded(bytes, marked, text => !text.includes('\0'))
  if (marked !== undefined && ofMark !== undefined) return { bytes: ofMark, encoding: marked }
  const isSpoilt = isSpoiltUtf8(bytes)
  const others = marked !== undefined ? [] : isSpoilt || isText ? wide : [...wide, 'windows-1256' as const]
  for (const encoding of others) {
    let isPersian = false
    const persian = recoded(bytes, encoding, text => {
      isPersian ||= /\p{Script=Arabic}/u.test(text)
      return persianText.test(text)
    })
    if (persian !== undefined && isPersian) return { bytes: persian, encoding }
  }
  throw new Problem(isSpoilt ? 'text-spoilt' : 'encoding-unknown', {}, { file })
}

const wide = ['utf-16le', 'utf-16be'] as const

const withoutMark = (bytes: Buffer) => (bytes.indexOf('\uFEFF') === 0 ? bytes.subarray(3) : bytes)

/** Bytes that are decoded at a time: a text of the whole file would take twice its room. */
const pieceLength = 2 ** 20

/**
 * The same text in UTF-8 without its mark; undefined where the bytes are not in the encoding or a piece is not
 * accepted.
 */
function recoded(bytes: Buffer, encoding: string, isAccepted: (text: string) => boolean): Buffer | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const pieces: Buffer[] = []
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      const isLast = at + pieceLength >= bytes.length
      const text = decoder.decode(bytes.subarray(at, at + pieceLength), { stream: !isLast })
      if (!isAccepted(text)) return undefined
      pieces.push(Buffer.from(text))
    }
  } catch {
    return undefined
  }
  return Buffer.concat(pieces)
}

/**
 * Every byte is some character of Windows-1256, as two are of UTF-16; those of Persian tables are few, and in other
 * encodings others come up.
 */
const persianText = /^[\t\n\r\x20-\x7E\p{Script=Arabic}\p{Mn}\u00A0\u200C-\u200F«»،؛؟–—‘’“”…•·×÷°±]*$/u

/** Whether most of the bytes past ASCII come in pairs that only UTF-8 makes of Persian letters. */
function isSpoiltUtf8(bytes: Uint8Array): boolean {
  let high = 0
  let paired = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    high += 1
    const next = bytes[i + 1] ?? 0
    if (byte < 0xd8 || byte > 0xdb || next < 0x80 || next > 0xbf) continue
    high += 1
    paired += 2
    i += 1
  }
  return paired * 2 > high
}
