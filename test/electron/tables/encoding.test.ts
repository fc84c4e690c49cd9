import { describe, expect, it } from 'vitest'
import { readTableText } from '../../../electron/tables/encoding.ts'

const text = 'کد,نام\n۱,«مدیریت بحران»؟ پچژگ\n'

/** Windows-1256 by its own decoder, turned round. */
function windows1256(value: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return Uint8Array.from(value, character => bytes.get(character) ?? Number.NaN)
}

function utf16(value: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${value}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const utf8 = (value: string) => new TextEncoder().encode(value)
const refusal = expect.objectContaining({ code: 'bad-csv', place: { file: 'x.csv' } })

describe('the text of a table', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text, 'le')],
    ['UTF-16, big end first', utf16(text, 'be')],
  ])('is read from %s', (_, bytes) => {
    expect(readTableText(bytes, 'x.csv')).toBe(text)
  })

  it('is read from Windows-1256, in its Arabic letters', () => {
    const arabic = 'كد,نام\n1,«مديريت بحران»؟ پچژگ\n'
    expect(readTableText(windows1256(arabic), 'x.csv')).toBe(arabic)
  })

  it('is refused when it is French', () => {
    const french = Buffer.from('code,nom\n1,Été à la forêt\n', 'latin1')
    expect(() => readTableText(french, 'x.csv')).toThrow(refusal)
  })

  it('is refused when it is UTF-8 with a spoilt byte, or cut in a letter', () => {
    const spoilt = utf8(text)
    spoilt[1] = 0xff
    expect(() => readTableText(spoilt, 'x.csv')).toThrow(/UTF-8 است ولی/)
    expect(() => readTableText(utf8(text.repeat(3)).slice(0, -2), 'x.csv')).toThrow(/UTF-8 است ولی/)
  })

  it('is refused when it is UTF-16 without its mark, or cut', () => {
    expect(() => readTableText(utf16(text, 'le').slice(2), 'x.csv')).toThrow(refusal)
    expect(() => readTableText(utf16(text, 'le').slice(0, -1), 'x.csv')).toThrow(refusal)
  })

  it('is refused when it is no text', () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(() => readTableText(picture, 'x.csv')).toThrow(refusal)
  })
})
