import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costPerKwh,
  energyByAccount,
  energyByDistrict,
  energyByUse,
  energyYears,
  inMegawattHours,
  monthlyEnergy,
  perAccount,
  yearlyEnergy,
} from '../../../shared/domain/energy.ts'
import { energyChange } from '../../../shared/domain/energyChange.ts'
import { missingMonths, zeroMonths } from '../../../shared/domain/energyMonths.ts'
import { monthCode } from '../../../shared/quantities/period.ts'
import { account, district, reading, sessionData } from '../facts/sessionData.ts'

const bills = (of: string, year: number, months: readonly number[], energy = 10, cost = 20n) =>
  months.map(month => reading(of, monthCode(year, month), energy, cost))
const whole = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const session = sessionData({
  district: [district('1'), district('2')],
  energyAccount: [account('a'), account('b', { use: 'park' }), account('c', { district: '2', department: 'other' })],
  energyReading: [
    ...bills('a', 1400, whole),
    ...bills('b', 1400, [1, 2, 3, 5], 30, 30n),
    ...bills('c', 1400, whole, 5, 0n),
    ...bills('a', 1401, [1, 2, 3]),
    ...bills('b', 1401, [1, 2, 3], 0, 7n),
  ],
})

describe('energy', () => {
  it('sums bills by month and department', () => {
    expect(monthlyEnergy(session, 'crisis')[0]).toEqual({
      month: '1400-01',
      energy: 40n,
      cost: 50n,
      accounts: 2,
      missing: 0,
    })
    expect(monthlyEnergy(session)[0]).toEqual({ month: '1400-01', energy: 45n, cost: 50n, accounts: 3, missing: 0 })
    expect(energyYears(session)).toEqual([1400, 1401])
  })

  it('labels a part of a year by its months', () => {
    expect(yearlyEnergy(session, 'crisis', 1401)).toMatchObject({
      months: ['1401-01', '1401-02', '1401-03'],
      energy: 30n,
      accounts: 2,
      missing: 0,
    })
    expect(yearlyEnergy(session, 'crisis', 1399)).toEqual({
      year: 1399,
      months: [],
      energy: 0n,
      cost: 0n,
      accounts: 0,
      missing: 0,
    })
  })

  it('leaves out a month that most accounts were not billed in', () => {
    const late = sessionData({
      energyAccount: ['a', 'b', 'c'].map(code => account(code)),
      energyReading: [...['a', 'b', 'c'].flatMap(code => bills(code, 1401, [1, 2])), ...bills('a', 1401, [3])],
    })
    expect(yearlyEnergy(late, undefined, 1401)).toMatchObject({ months: ['1401-01', '1401-02'], energy: 60n })
  })

  it('says which parts were billed in all months that the whole was', () => {
    const { parts } = energyByAccount(session, 'crisis', 1400)
    expect(parts.map(part => [part.account.code, part.comparable, part.months.length])).toEqual([
      ['a', true, 12],
      ['b', false, 4],
    ])
  })

  it('lists districts in their order and uses by their use', () => {
    expect(energyByDistrict(session, undefined, 1400).parts.map(part => part.district.code)).toEqual(['1', '2'])
    expect(energyByUse(session, undefined, 1400).parts.map(({ use, energy }) => [use, energy])).toEqual([
      ['lighting', 180n],
      ['park', 120n],
    ])
  })

  it('never divides by zero', () => {
    expect(costPerKwh({ energy: 0n, cost: 5n })).toBeNull()
    expect(perAccount({ energy: 0n, cost: 0n, accounts: 0 })).toBeNull()
    expect(costPerKwh({ energy: 3n, cost: 1n })).toBe(`0.${'3'.repeat(20)}`)
    expect(inMegawattHours(93_000_500n)).toBe('93000.5')
  })

  it('finds idle months and missing ones, but not those before the first bill or after the last', () => {
    expect(zeroMonths(session).map(found => [found.account.code, found.months])).toEqual([
      ['b', ['1401-01', '1401-02', '1401-03']],
    ])
    expect(missingMonths(session, 'crisis').map(found => [found.account.code, found.months])).toEqual([
      ['b', ['1400-04', '1400-06', '1400-07', '1400-08', '1400-09', '1400-10', '1400-11', '1400-12']],
    ])
  })

  it('compares years over the months that both have', () => {
    const all = energyChange(session, 'crisis', 1401)
    expect(all).toMatchObject({ months: [1, 2, 3], before: { energy: 120n }, after: { energy: 30n } })
    expect(all.energyPercent).toBe('-75')
    expect(energyChange(session, 'crisis', 1399)).toMatchObject({ months: [], energyPercent: null })
  })

  it('sees new bills in new rows', () => {
    const more = sessionData({
      ...session.rows,
      energyReading: [...session.rows.energyReading, ...bills('a', 1402, [1])],
    })
    expect(energyYears(more)).toContain(1402)
  })

  it('sums to the same whatever way and in whatever order it is cut', () => {
    const bill = fc.record({
      of: fc.constantFrom('a', 'b', 'c'),
      year: fc.constantFrom(1400, 1401),
      month: fc.integer({ min: 1, max: 12 }),
      energy: fc.nat(2 ** 40),
      cost: fc.bigInt(0n, 2n ** 62n),
    })
    fc.assert(
      fc.property(fc.uniqueArray(bill, { selector: keyOfBill, maxLength: 60 }), found => {
        const rows = found.map(({ of, year, month, energy, cost }) => reading(of, monthCode(year, month), energy, cost))
        const made = sessionData({ ...session.rows, energyReading: rows })
        const turned = sessionData({ ...session.rows, energyReading: [...rows].reverse() })
        const months = monthlyEnergy(made)
        expect(monthlyEnergy(turned)).toEqual(months)
        expect(sum(months.map(({ cost }) => cost))).toBe(sum(rows.map(({ cost }) => cost)))
        for (const year of [1400, 1401]) {
          const { whole: total, parts } = energyByDistrict(made, undefined, year)
          const inWhole = months.filter(({ month }) => total.months.includes(month))
          expect(total.energy).toBe(sum(inWhole.map(({ energy }) => energy)))
          const all = sum(parts.map(({ energy }) => energy))
          expect(all === total.energy || parts.some(({ comparable }) => !comparable)).toBe(true)
        }
      }),
    )
  })
})

function keyOfBill({ of, year, month }: { of: string; year: number; month: number }): string {
  return `${of}/${year}/${month}`
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
