import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTableBytes } from '../../../electron/files/encoding.ts'

const readTableText = (bytes: Uint8Array, file: string) => readTableBytes(bytes, file).toString()

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

const latin = (value: string) => Buffer.from(value, 'latin1')
const utf8 = (value: string) => new TextEncoder().encode(value)
const refusal = expect.objectContaining({
  code: expect.stringMatching(/^(text-spoilt|encoding-unknown|not-a-table)$/) as string,
  place: { file: 'x.csv' },
})

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

  it.each(['le', 'be'] as const)('is read from UTF-16 without its mark, %s', order => {
    expect(readTableText(utf16(text, order).slice(2), 'x.csv')).toBe(text)
  })

  it('is refused when it is UTF-16 and cut', () => {
    expect(() => readTableText(utf16(text, 'le').slice(2, -1), 'x.csv')).toThrow(refusal)
    expect(() => readTableText(utf16(text, 'le').slice(0, -1), 'x.csv')).toThrow(refusal)
  })

  it.each([
    ['an Excel file', zipSync({ '[Content_Types].xml': latin('<x/>'), 'xl/workbook.xml': latin('<x/>') }), 'Excel'],
    ['an Excel file of before 2007', latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook'), 'Excel'],
    [
      'an Excel file with a password',
      latin(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${Array.from('EncryptedPackage', letter => `${letter}\0`).join('')}`),
      'رمزدار',
    ],
    ['a binary Excel file', zipSync({ '[Content_Types].xml': latin('<x/>'), 'xl/workbook.bin': latin('x') }), 'xlsb'],
    [
      'a LibreOffice table',
      zipSync({
        mimetype: [latin('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': latin('<x/>'),
      }),
      'LibreOffice',
    ],
    ['a Word file', zipSync({ '[Content_Types].xml': latin('<x/>'), 'word/document.xml': latin('<x/>') }), 'Word'],
    ['a page of a web site', utf8('\uFEFF\n<html dir="rtl"><table><tr><td>کد</td></tr></table></html>'), 'HTML'],
    ['a page in capitals', utf8('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><TABLE>'), 'HTML'],
    ['a bare table of HTML in UTF-16', utf16('<table border="1"><tr><td>کد', 'le'), 'HTML'],
    ['an XML table of Excel', utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas"/>'), 'XML'],
    ['a PDF', latin('%PDF-1.7\n%âãÏÓ'), 'PDF'],
    ['a bundle', zipSync({ 'session.json': latin('{}') }), 'بستهٔ جلسه'],
    ['another archive', zipSync({ 'a.csv': latin('a') }), 'فشرده'],
    ['an RTF text', latin('{\\rtf1\\ansi'), 'RTF'],
    ['a picture', latin('\xFF\xD8\xFF\xE0'), 'تصویر'],
    ['a store', latin('SQLite format 3\0'), 'پایگاه داده'],
  ])('is refused when it is %s, whatever its name', (_, bytes, sort) => {
    expect(() => readTableText(bytes, 'x.csv')).toThrow(refusal)
    expect(() => readTableText(bytes, 'x.csv')).toThrow(new RegExp(`این .*${sort}.* است، نه CSV یا xlsx؛`))
  })

  it('is refused when it is no text', () => {
    const picture = Uint8Array.from([0x11, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(() => readTableText(picture, 'x.csv')).toThrow(refusal)
  })
})
