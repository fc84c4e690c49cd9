import { describe, expect, it } from 'vitest'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { change, drill, sessionData } from './sessionData.ts'

const row = drill('D-1', '2022-05-01', { participants: 310 })
const json = toJsonRow('drill', row)
const address = 'drill/D-1/participants/1401'
const created = (file: string, n: number, key = 'D-1') =>
  change(`c${n}`, 'drill', key, null, json, { file, row: n, raw: { شرکت‌کنندگان: '۳۱۰' } })
const textOf = (data: Parameters<typeof resolveFact>[0], where = address) =>
  stripIsolates(resolveFact(data, where).source.text)

describe('the source of a fact', () => {
  it('names file, row, column and raw text of an imported cell', () => {
    const session = sessionData({ drill: [row] }, [created('drill.csv', 2)])
    expect(textOf(session)).toBe('پروندهٔ «رزمایش‌ها»، ردیف ۲، ستون «شرکت‌کنندگان»: «۳۱۰»')
  })

  it('names sheet, cell and raw text of one from a workbook', () => {
    const origin = { file: 'عملکرد۱۴۰۱.xlsx', row: 17, raw: { participants: '۳۱۰' } }
    const sheet = { sheet: 'بودجه', cells: { participants: 'D17' } }
    const session = sessionData({ drill: [row] }, [change('c1', 'drill', 'D-1', null, json, { ...origin, ...sheet })])
    expect(textOf(session)).toBe('پروندهٔ عملکرد۱۴۰۱.xlsx، برگهٔ بودجه، خانهٔ D17: «۳۱۰»')
    expect(textOf(session, 'drill/*/participants/1401/sum')).toBe('پروندهٔ عملکرد۱۴۰۱.xlsx، برگهٔ بودجه، خانهٔ D17: «۳۱۰»')
  })

  it('names who typed it and on which day in Tehran', () => {
    const typed = change('c9', 'drill', 'D-1', { ...json, participants: 300 }, json)
    const brought = { ...created('drill.csv', 2), after: typed.before }
    expect(textOf(sessionData({ drill: [row] }, [brought, typed]))).toBe('ثبت دبیرخانه در ۵ دی ۱۴۰۱')
  })

  it('is the file again when a later change of its record was taken back', () => {
    const other = { ...json, participants: 9, partners: 'x' }
    const changes = [
      created('drill.csv', 2),
      change('c3', 'drill', 'D-1', json, other, { file: 'دیگر.xlsx', row: 4, raw: {} }),
      change('c4', 'drill', 'D-1', other, json),
    ]
    expect(textOf(sessionData({ drill: [row] }, changes))).toContain('«رزمایش‌ها»، ردیف ۲')
  })

  it('is not moved by later changes of other fields', () => {
    const renamed = change('c9', 'drill', 'D-1', { ...json, title: 'نامی دیگر' }, json)
    expect(textOf(sessionData({ drill: [row] }, [created('drill.csv', 2), renamed]))).toContain('«رزمایش‌ها»')
  })

  it('draws the rows of a file together', () => {
    const keys = ['D-1', 'D-2', 'D-3', 'D-4', 'D-5']
    const rows = keys.map(code => ({ ...row, code }))
    const places = [2, 3, 4, 7, 9]
    const changes = keys.flatMap((key, i) => (key === 'D-5' ? [] : [created('drill.csv', places[i] ?? 0, key)]))
    expect(textOf(sessionData({ drill: rows }, changes), 'drill/*/participants/1401/sum')).toBe(
      'پروندهٔ «رزمایش‌ها»، ردیف ۲ تا ۴، ۷؛ بدون سابقه (۱ رکورد)',
    )
  })

  it('shortens a long list of scattered rows', () => {
    const keys = ['D-1', 'D-2', 'D-3', 'D-4', 'D-5']
    const changes = keys.map((key, i) => created('drill.csv', 2 + 3 * i, key))
    const session = sessionData({ drill: keys.map(code => drill(code, '2022-05-01')) }, changes)
    expect(textOf(session, 'drill/*/participants/1401/sum')).toBe('پروندهٔ «رزمایش‌ها»، ردیف ۲ تا ۱۴ (۵ ردیف)')
  })

  it('counts every record of a table once, and tells which of them was edited later', () => {
    const keys = ['D-1', 'D-2', 'D-3']
    const rows = keys.map(code => ({ ...row, code, ...(code === 'D-2' ? { participants: 320, partners: 'x' } : {}) }))
    const changes = keys.map((key, i) => created('drill.csv', 2 + i, key))
    const edited = change('c9', 'drill', 'D-2', json, { ...json, participants: 320, partners: 'x' })
    const codes = new FactCodes(sessionData({ drill: rows }, [...changes, edited]))
    codes.table('drill', 'رزمایش‌ها', rows)
    expect(stripIsolates(codes.list()[0]?.fact.source.text ?? '')).toBe(
      'پروندهٔ «رزمایش‌ها»، ردیف ۲ تا ۴؛ ۱ رکورد با ثبت دبیرخانه در ۵ دی ۱۴۰۱ تغییر کرده است',
    )
  })

  it('says so when no change is known', () => {
    expect(textOf(sessionData({ drill: [row] }))).toBe('بدون سابقه')
    expect(textOf(sessionData(), 'drill/*/*/1401/count')).toContain('هیچ ردیفی')
  })
})
