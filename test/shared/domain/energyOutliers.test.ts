import { describe, expect, it } from 'vitest'
import { energyJumps, energyOutliers } from '../../../shared/domain/energyOutliers.ts'
import { modifiedScores } from '../../../shared/domain/robust.ts'
import { monthCode } from '../../../shared/quantities/period.ts'
import { account, reading, sessionData } from '../facts/sessionData.ts'

const codes = Array.from({ length: 12 }, (_, i) => `a${i + 1}`)
const months = [1, 2, 3, 4, 5, 6]

/** Twelve lamps' bills: each uses a little more than the one before, in summer more; at `price` rial a kWh. */
function lamps(useOf: (account: number, month: number) => number, priceOf: (account: number) => number = () => 100) {
  return sessionData({
    energyAccount: codes.map(code => account(code)),
    energyReading: codes.flatMap((code, i) =>
      months.map(month => {
        const use = useOf(i, month)
        return reading(code, monthCode(1401, month), use, BigInt(use * priceOf(i)))
      }),
    ),
  })
}
const usual = (i: number, month: number) => 1000 + 20 * i + (month > 3 ? 400 : 0)

describe('energyOutliers', () => {
  it('finds nothing among accounts that are much alike', () => {
    expect(energyOutliers(lamps(usual), 'crisis', 1401)).toEqual([])
    expect(energyJumps(lamps(usual), 'crisis', 1401)).toEqual([])
  })

  it('finds an account that uses many times the others, and one that pays more a kWh', () => {
    const odd = lamps(
      (i, month) => usual(i, month) * (i === 4 ? 8 : 1),
      i => (i === 7 ? 250 : 100 + i),
    )
    expect(energyOutliers(odd, 'crisis', 1401).map(found => [found.account.code, found.of, found.times])).toEqual([
      ['a5', 'use', '7.7'],
      ['a8', 'price', '2.4'],
    ])
  })

  it('takes use by month, so that an account of half a year is no outlier', () => {
    const session = lamps(usual)
    const later = session.rows.energyReading.filter(({ account: of, month }) => of !== 'a1' || month > '1401-03')
    expect(energyOutliers(sessionData({ ...session.rows, energyReading: later }), 'crisis', 1401)).toEqual([])
  })

  it('says nothing of a use with few accounts', () => {
    const few = lamps((i, month) => usual(i, month) * (i === 0 ? 50 : 1))
    const energyAccount = few.rows.energyAccount.map((row, i) => (i > 3 ? { ...row, use: 'park' as const } : row))
    expect(energyOutliers(sessionData({ ...few.rows, energyAccount }), 'crisis', 1401)).toEqual([])
  })
})

describe('energyJumps', () => {
  it('finds single bills far above the account, and does not take summer for a jump', () => {
    const session = lamps((i, month) => usual(i, month) * (i === 2 && month === 5 ? 4 : 1))
    expect(energyJumps(session, 'crisis', 1401).map(found => [found.account.code, found.month])).toEqual([
      ['a3', '1401-05'],
    ])
  })

  it('passes over months at no use', () => {
    const session = lamps((i, month) => (i === 2 && month === 5 ? 0 : usual(i, month)))
    expect(energyJumps(session, 'crisis', 1401)).toEqual([])
  })
})

describe('modifiedScores', () => {
  it('is finite for no numbers and for equal ones', () => {
    expect(modifiedScores([])).toEqual({ scores: [], median: 0 })
    expect(modifiedScores([5, 5, 5])).toEqual({ scores: [0, 0, 0], median: 5 })
  })

  it('still tells the odd one out of many equal ones', () => {
    expect(modifiedScores([1, 1, 1, 1, 1, 1, 1, 9]).scores[7]).toBeGreaterThan(3.5)
  })
})
