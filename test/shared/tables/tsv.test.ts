import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv, writeTsv } from '../../../shared/tables/tsv.ts'
import { finished } from '../../fixtures/finished.ts'

const read = (text: string) => finished(readTsv(text))

describe('the clipboard of spreadsheets', () => {
  it('reads quotes, line breaks in cells and the empty end that Excel writes', () => {
    expect(read('الف\t"خط ۱\nخط ""۲"""\r\n\tپ\r\n')).toEqual([
      ['الف', 'خط ۱\nخط "۲"'],
      ['', 'پ'],
    ])
  })

  it('takes text that is written as a formula', () => {
    expect(read('="0012"\t"=""0013"""\t=T("0014")\t= "۰۰۱۵"')).toEqual([['0012', '0013', '0014', '۰۰۱۵']])
  })

  it('takes a quote that nobody closes as it stands', () => {
    expect(read('لولهٔ "۲\t"۳\n۴')).toEqual([['لولهٔ "۲', '"۳'], ['۴']])
  })

  it('reads nothing from nothing', () => expect(read('')).toEqual([]))

  it('fences what a spreadsheet would run', () => {
    expect(writeTsv([['=1+1', '-5', '+98', '-الف']])).toBe("'=1+1\t-5\t'+98\t'-الف")
  })

  it('reads back what it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('ا', '۱', '"', '\t', '\n', '=', "'", ' ', 'a', '-') })
    const row = fc.array(cell, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), rows => {
        expect(read(writeTsv(rows))).toEqual(rows)
      }),
    )
  })
})
