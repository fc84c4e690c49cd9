import { Problem } from '../../shared/problems/problem.ts'
import { notTable, recogniseFile } from './recogniseFile.ts'
import { refuseMany } from './text.ts'

export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

/** @throws Problem 'bad-csv', as `decodeTable` does */
export function readTableText(bytes: Uint8Array, file: string): string {
  return decodeTable(bytes, file).text
}

/**
 * The text of somebody's table, and the encoding it was in. UTF-8 is read as it is, and both orders of UTF-16 by their
 * marks; without a mark UTF-16 and Windows-1256 are taken when they are Persian text, and refused otherwise: a wrong
 * guess would spoil every name. A file of another sort is told by its bytes, whatever it is called.
 * @throws Problem 'bad-csv'
 */
export function decodeTable(bytes: Uint8Array, file: string): { text: string; encoding: TableEncoding } {
  const foreign = recogniseFile(bytes)
  if (foreign !== undefined) throw new Problem('bad-csv', { text: notTable(foreign) }, { file })
  refuseMany(bytes, file)
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const text = decode(bytes, marked ?? 'utf-8')
  if (text !== undefined && !text.includes('\0')) return { text, encoding: marked ?? 'utf-8' }
  const isSpoilt = isSpoiltUtf8(bytes)
  const others = marked !== null ? [] : isSpoilt || text !== undefined ? wide : [...wide, 'windows-1256' as const]
  for (const encoding of others) {
    const persian = decode(bytes, encoding)
    if (persian !== undefined && isPersian(persian)) return { text: persian, encoding }
  }
  const why = isSpoilt
    ? 'این پرونده UTF-8 است ولی بایت‌هایی از آن خراب شده است'
    : 'رمزگذاری این پرونده نه UTF-8 و UTF-16 است و نه Windows-1256'
  throw new Problem(
    'bad-csv',
    { text: `${why}؛ آن را با صفحه‌گسترده باز و با «CSV UTF-8» دوباره ذخیره کنید.` },
    { file },
  )
}

const wide = ['utf-16le', 'utf-16be'] as const

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Every byte is some character of Windows-1256, as two are of UTF-16; those of Persian tables are few, and in other encodings others come up. */
const persianText = /^[\t\n\r\x20-\x7E\p{Script=Arabic}\p{Mn}\u00A0\u200C-\u200F«»،؛؟–—‘’“”…•·×÷°±]*$/u

const isPersian = (text: string) => persianText.test(text) && /\p{Script=Arabic}/u.test(text)
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
