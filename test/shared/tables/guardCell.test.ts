import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardCell, guardCsvCell, guardText, unguardCell, unguardCsvCell } from '../../../shared/tables/guardCell.ts'

/** Whether a spreadsheet runs some cell of a line, whichever of its separators it splits it by. */
function isLive(cell: string): boolean {
  const [, ...later] = cell.split(/[;,\r\n]/)
  const parts = [cell, ...later.map(part => part.replace(/^"+/, ''))]
  return parts.some(part => /^[=+@＝＋－＠\t\r\n-]/.test(part) && part !== cell.match(/^-\d+(\.\d+)?$/)?.[0])
}

describe('a cell for a spreadsheet', () => {
  it.each([
    '=1+1',
    '＝1+1',
    '＋98',
    '－1+2',
    '＠SUM(A1)',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '+98 31 5555',
    '-2+3',
    ';=1',
    ',=1',
    'گزارش;=cmd',
    'گزارش;"=cmd"',
    'گزارش\n=1',
    "'=1",
  ])('%j is never run, and is read back as it was', cell => {
    expect(isLive(guardCsvCell(cell))).toBe(false)
    expect(unguardCsvCell(guardCsvCell(cell))).toBe(cell)
  })

  it.each(['-5', '-12.75', 'متن؛ متن', '۱۴۰۱-۰۲', 'a@b.ir', '1+1', "O'Neil", ''])('%j stays as it is', cell => {
    expect(guardCsvCell(cell)).toBe(cell)
  })

  it('is read back, whatever it holds', () => {
    const sign = fc.constantFrom(...Array.from("='+-@\t\r\n\"';,، ＝aا۱5."))
    const cell = fc.string({ unit: sign, maxLength: 12 })
    fc.assert(
      fc.property(cell, text => {
        expect(unguardCell(guardCell(text))).toBe(text)
        expect(unguardCsvCell(guardCsvCell(text))).toBe(text)
        expect(isLive(guardCsvCell(text))).toBe(false)
      }),
    )
  })
})

describe('a cell from a spreadsheet', () => {
  it.each([
    ['="60010001"', '60010001'],
    ['="0012"', '0012'],
    ['="a ""b"""', 'a "b"'],
    ["'=x", '=x'],
    ['="a"&"b"', '="a"&"b"'],
    ['=60010001', '=60010001'],
  ])('%s is read as %s', (cell, text) => expect(unguardCsvCell(cell)).toBe(text))
})

describe('a code or a text for a spreadsheet', () => {
  it.each([
    '0012',
    '00',
    '603799711234',
    '12345678901234567890',
    '1.10',
    '1E5',
    '12e3',
    '1.5E3',
    '3-4',
    '3/4',
    '1.2.3',
    '1402-06',
    'MAR-1',
    'sept 5',
    '5-Mar',
    '1,250',
    '12%',
    '9:30',
    'TRUE',
  ])('%s stays the text that it is, and is read back', code => {
    expect(guardText(code)).toBe(`="${code}"`)
    expect(unguardCsvCell(guardText(code))).toBe(code)
  })

  it.each(['1', '1012', '60010001', 'D-01', 'BR-1402', 'crisis', 'marzban', '1402-Q2', '12a', 'sf9'])(
    '%s is no number, or the same one',
    code => expect(guardText(code)).toBe(code),
  )

  it('is read back, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,20}$/u), code => {
        expect(unguardCsvCell(guardText(code))).toBe(code)
      }),
    )
  })
})
