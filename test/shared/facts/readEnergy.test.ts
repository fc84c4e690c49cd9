import { describe, expect, it } from 'vitest'
import { refuseClosedReferences } from '../../../shared/checks/refuseClosedReferences.ts'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { growth, ratio } from '../../../shared/facts/compute.ts'
import { inUnits } from '../../../shared/facts/inUnits.ts'
import { printFact } from '../../../shared/facts/printFact.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { monthCode } from '../../../shared/quantities/period.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { ImportBatch } from '../../../shared/tables/importBatch.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { refusal } from './refusal.ts'
import { account, change, district, reading, report, sessionData, stated } from './sessionData.ts'

const bills = (of: string, year: number, months: number, energy: number, cost: bigint) =>
  Array.from({ length: months }, (_, i) => reading(of, monthCode(year, i + 1), energy, cost))

const rows = {
  district: [district('1'), district('2')],
  energyAccount: [account('a'), account('b', { use: 'park', district: '2' }), account('c', { openness: 'closed' })],
  energyReading: [
    ...bills('a', 1400, 12, 100, 1000n),
    ...bills('a', 1401, 9, 100, 2000n),
    ...bills('b', 1400, 12, 50, 500n),
    ...bills('b', 1401, 9, 50, 500n).filter(({ month }) => month !== '1401-04'),
  ],
  statedFact: [stated('use', '93000', { unit: 'megawattHour', qualifier: 'about' })],
}
const session = sessionData(rows)
const fact = (address: string) => resolveFact(session, address)
const print = (found: Parameters<typeof printFact>[0]) => stripIsolates(printFact(found, 'value'))

describe('energy facts', () => {
  it("read one bill, and add an account's, a department's, a place's or a use's", () => {
    expect(fact('energyReading/a/energy/1401-06')).toMatchObject({
      value: '100',
      unit: 'kilowattHour',
      computed: false,
    })
    expect(fact('energyReading/a/cost/1401H1/sum')).toMatchObject({ value: '12000', unit: 'rial', computed: true })
    expect(fact('energyReading/@crisis/energy/1400/sum').value).toBe('1800')
    expect(fact('energyReading/@crisis@2/energy/1400/sum').value).toBe('600')
    expect(fact('energyReading/*/cost,use=park/1400H2/sum')).toMatchObject({
      value: '3000',
      label: 'جمع بهای برق (کاربری: پارک و فضای سبز)، همهٔ واحدها، نیمهٔ دوم ۱۴۰۰',
    })
  })

  it('count bills, and accounts with any in the period', () => {
    expect(fact('energyReading/*/*/1401/count')).toMatchObject({ value: '17', qualifier: 'exact' })
    expect(fact('energyAccount/@crisis/*/1401/count')).toMatchObject({ value: '2', unit: 'account' })
    expect(fact('energyAccount/*@2/use=lighting/1401/count').value).toBe('0')
  })

  it('say that a year has only nine months and that bills are missing', () => {
    expect(fact('energyReading/@crisis/energy/1401/sum')).toMatchObject({
      value: '1300',
      qualifier: 'atLeast',
      covered: Array.from({ length: 9 }, (_, i) => monthCode(1401, i + 1)),
      caveats: ['تنها ۹ ماه از ۱۲ ماه', '۱ قبضِ ۱ اشتراک ثبت نشده و در جمع نیست'],
    })
    expect(fact('energyReading/a/energy/1401H1/sum').caveats).toEqual([])
  })

  it('say which months only a part of the bills has come of', () => {
    const late = [...rows.energyReading, reading('a', '1401-10', 1, 1n)]
    const three = [...rows.energyAccount, account('d'), account('e')]
    const more = [...late, ...bills('d', 1401, 9, 1, 1n), ...bills('e', 1401, 9, 1, 1n)]
    const found = sessionData({ ...rows, energyAccount: three, energyReading: more })
    expect(resolveFact(found, 'energyReading/@crisis@1/energy/1401/sum').caveats).toEqual([
      'تنها ۹ ماه از ۱۲ ماه',
      'در دی تنها بخشی از قبض‌ها رسیده است',
    ])
  })

  it('are never compared with a whole year when they are a part of one', () => {
    const part = fact('energyReading/a/energy/1401/sum')
    expect(refusal(() => growth(part, fact('energyReading/a/energy/1400/sum'))).code).toBe('months-unlike')
    expect(refusal(() => ratio(part, fact('statedFact/use/value/1401'))).code).toBe('months-unlike')
    expect(print(ratio(fact('energyReading/a/cost/1401/sum'), part))).toBe('۲ تومان به ازای هر کیلووات‌ساعت')
    expect(ratio(part, fact('energyAccount/@crisis@1/*/1401/count')).caveats).toContain('تنها ۹ ماه از ۱۲ ماه')
  })

  it('are a percentage of the same quantity in another unit', () => {
    expect(ratio(fact('energyReading/*/energy/1400/sum'), fact('statedFact/use/value/1401'))).toMatchObject({
      unit: 'percent',
      value: '0.00193548387096774193',
      qualifier: 'about',
    })
  })

  it('are printed in the unit that suits them', () => {
    const perMegawatt = ratio(fact('energyReading/a/cost/1400/sum'), fact('statedFact/use/value/1401'))
    expect(inUnits(perMegawatt, { per: 'kilowattHour' }).value).toBe('0.00012903225806451612')
    expect(print(inUnits(fact('energyReading/*/energy/1400/sum'), { in: 'megawattHour' }))).toBe('۱٫۸ مگاوات‌ساعت')
    expect(refusal(() => inUnits(perMegawatt, { per: 'hour' })).code).toBe('unit-not-convertible')
    expect(refusal(() => inUnits(fact('energyReading/a/energy/1400/sum'), { per: 'hour' })).code).toBe(
      'no-per-to-convert',
    )
  })

  it('rest on accounts, not on every bill', () => {
    const { rows: found, source } = fact('energyReading/*/energy/1400/sum')
    expect(found.map(({ kind, key }) => `${kind}/${key}`)).toEqual(['energyAccount/a', 'energyAccount/b'])
    expect(source.fields).toEqual([])
  })

  it.each([
    ['energyReading/x/energy/1401-06', 'account-unknown'],
    ['energyReading/a/energy/1402-06', 'no-bill'],
    ['energyReading/a/energy/1401', 'several-bills'],
    ['energyReading/a/site/1401-01', 'bill-field-unknown'],
    ['energyReading/*/energy/1401/count', 'bill-count-malformed'],
    ['energyReading/*/energy/1401/coverage', 'bill-aggregate-unknown'],
    ['energyReading/*/energy,use=moon/1401/sum', 'filter-value-unknown'],
    ['energyReading/*/energy,site=moon/1401/sum', 'column-without-filter'],
    ['energyReading/@crisis@9/energy/1401/sum', 'place-unknown'],
    ['energyAccount/*/site/1401/count', 'accounts-only-counted'],
    ['energyAccount/a/site/1401', 'accounts-only-counted'],
  ])('refuse %s', (address, code) => {
    const problem = refusal(() => fact(address))
    expect(problem.code).toBe(code)
  })
})

describe('closed accounts', () => {
  const secret = sessionData({
    ...rows,
    energyReading: [...rows.energyReading, ...bills('c', 1401, 9, 1, 1n)],
    report: [report('r-1', { narrative: 'مصرف {{energyReading/@crisis/energy/1401/sum|value}} بود.' })],
  })

  it('close every sum they are in, and no other', () => {
    expect(resolveFact(secret, 'energyReading/@crisis/energy/1401/sum').closed).toBe(true)
    expect(resolveFact(secret, 'energyReading/@crisis/energy/1400/sum').closed).toBe(false)
    expect(resolveFact(secret, 'energyReading/@crisis@2/energy/1401/sum').closed).toBe(false)
  })

  it('refuse the open text that such a sum stands in', () => {
    expect(refusal(() => refuseClosedReferences(secret)).code).toBe('closed-figure-cited')
  })
})

function importBatch(at: string, file: string, keys: readonly string[], from = 2): ImportBatch {
  return {
    id: file,
    at,
    who: 'دبیرخانه',
    kind: 'energyReading',
    file,
    rows: new Map(keys.map((key, i) => [key, from + i])),
  }
}

function sourceOf(made: Session, address = 'energyReading/*/energy/1401/sum'): string {
  return stripIsolates(resolveFact(made, address).source.text)
}

describe('the source of thousands of bills', () => {
  const keys = rows.energyReading.map(row => keyOf('energyReading', row))
  const first = importBatch('2022-12-01T00:00:00.000Z', 'bills.csv', keys)
  it('is a file and its rows', () => {
    expect(sourceOf(session.with({ importBatches: [first] }))).toBe('پروندهٔ bills.csv، ردیف ۱۴ تا ۲۲، ۳۵ تا ۴۲')
  })

  it('counts the rows of a long list', () => {
    const many = Array.from({ length: 3000 }, (_, i) => reading(`m${i}`, '1401-01', 1, 1n))
    const made = sessionData({
      energyAccount: many.map(({ account: code }) => account(code)),
      energyReading: many,
    })
    const all = importBatch(
      '2022-12-01T00:00:00.000Z',
      'bills.csv',
      many.map(row => keyOf('energyReading', row)),
    )
    expect(sourceOf(made.with({ importBatches: [all] }))).toBe('پروندهٔ bills.csv، ردیف ۲ تا ۳۰۰۱ (۳٬۰۰۰ ردیف)')
  })

  it('is the later of two files', () => {
    const later = importBatch('2022-12-20T00:00:00.000Z', 'new.csv', ['b/1401-01'], 9)
    expect(sourceOf(session.with({ importBatches: [first, later] }))).toBe(
      'پروندهٔ bills.csv، ردیف ۱۴ تا ۲۲، ۳۶ تا ۴۲؛ پروندهٔ new.csv، ردیف ۹',
    )
  })

  it('names the hand that changed a number, and only that number', () => {
    const row = rows.energyReading.find(({ account: of, month }) => of === 'a' && month === '1401-01')!
    const json = toJsonRow('energyReading', row)
    const edit = change('e', 'energyReading', 'a/1401-01', { ...json, energy: 7 }, json)
    const made = session.with({ importBatches: [first], changes: [edit] })
    expect(sourceOf(made)).toBe('پروندهٔ bills.csv، ردیف ۱۵ تا ۲۲، ۳۵ تا ۴۲؛ ثبت دبیرخانه در ۵ دی ۱۴۰۱ (۱ رکورد)')
    expect(sourceOf(made, 'energyReading/*/cost/1401/sum')).toBe('پروندهٔ bills.csv، ردیف ۱۴ تا ۲۲، ۳۵ تا ۴۲')
    const away = change('d', 'energyReading', 'a/1401-01', json, edit.before)
    expect(sourceOf(session.with({ importBatches: [first], changes: [away, edit] }))).not.toContain('ثبت دبیرخانه')
  })

  it('is unknown without a file', () => {
    expect(sourceOf(session)).toBe('بدون سابقه (۱۷ رکورد)')
  })

  it('has one code for a table of bills, which rests on their accounts', () => {
    const codes = new FactCodes(session.with({ importBatches: [first] }))
    codes.table('energyReading', 'قبض‌ها', session.rows.energyReading)
    const [cited] = codes.list()
    expect(cited?.fact).toMatchObject({
      records: [{ kind: 'energyReading', count: 41 }],
      closed: false,
      rows: [{ kind: 'energyAccount', key: 'a' }, { key: 'b' }],
    })
    expect(stripIsolates(cited?.fact.source.text ?? '')).toBe('پروندهٔ bills.csv، ردیف ۲ تا ۴۲')
  })
})
