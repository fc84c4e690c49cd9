import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, monthsOfBill, shareOut } from '../../../shared/domain/billMonths.ts'
import { type Bill, billedMonths, countBills, overlap } from '../../../shared/domain/countedBills.ts'
import { addDays, isoToJalali, jalaliToIso } from '../../../shared/persian/jalaliCalendar.ts'

const start = jalaliToIso({ year: 1402, month: 11, day: 20 })

const anyPeriod = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 80 }))
  .map(([from, days]) => ({ from: addDays(start, from), to: addDays(start, from + days) }))

const anyBill = fc
  .record({
    period: anyPeriod,
    energy: fc.bigInt(0n, 10_000_000n),
    cost: fc.bigInt(-10_000_000_000n, 10_000_000_000_000n),
    billing: fc.constantFrom('measured' as const, 'estimated' as const, null),
    issued: fc.option(fc.nat(600).map(day => addDays(start, day))),
  })
  .map(({ period, ...bill }) => ({ ...period, ...bill }))

const anyBills = fc
  .array(anyBill, { maxLength: 25 })
  .map(bills => bills.map((bill, i): Bill => ({ ...bill, number: i + 2 })))

/** Bills as a meter has them: each from where the last one ended. */
const bySeries = fc
  .array(fc.tuple(fc.integer({ min: 28, max: 62 }), fc.bigInt(0n, 100_000n), fc.bigInt(0n, 1_000_000_000n)), {
    maxLength: 24,
  })
  .map(series => {
    let day = 0
    return series.map(([days, energy, cost], i): Bill => {
      const from = addDays(start, day)
      day += days
      return { from, to: addDays(start, day), energy, cost, billing: 'measured', issued: null, number: i + 2 }
    })
  })

const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n)

describe('the months of bills', () => {
  it('have all days of a bill’s months and no other', () => {
    fc.assert(
      fc.property(anyPeriod, period => {
        const months = monthsOfBill(period)
        expect(months.length).toBeGreaterThan(0)
        expect(months.length).toBeLessThanOrEqual(Math.max(1, Math.round(daysOf(period) / 30.44)))
        const days = months.reduce((total, month) => total + month.days, 0)
        expect(days).toBeLessThanOrEqual(daysOf(period))
        // What is left out is less than half of it, at its ends.
        expect(days * 2).toBeGreaterThanOrEqual(daysOf(period))
      }),
    )
  })

  it('are one where the bill is of a whole month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1390, max: 1420 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
        const from = jalaliToIso({ year, month, day: 1 })
        const months = monthsOfBill({ from, to: jalaliToIso({ year, month: month + 1, day: 1 }) })
        expect(months.map(one => one.month)).toEqual([`${year}-${String(month).padStart(2, '0')}`])
      }),
    )
  })

  it('come to the bills that count, kilowatt-hour by kilowatt-hour and rial by rial', () => {
    fc.assert(
      fc.property(anyBills, bills => {
        const { counted } = countBills(bills)
        const { months, homeless } = billedMonths(counted)
        expect(homeless).toEqual([])
        expect(sum(months.map(({ energy }) => energy))).toBe(sum(counted.map(({ energy }) => energy)))
        expect(sum(months.map(({ cost }) => cost))).toBe(sum(counted.map(({ cost }) => cost)))
        expect(new Set(months.map(({ month }) => month)).size).toBe(months.length)
      }),
    )
  })

  it('leave none out between the first and the last where meters are read every month or two', () => {
    fc.assert(
      fc.property(bySeries, bills => {
        const { counted, replaced, clashing } = countBills(bills)
        expect([counted, replaced, clashing]).toEqual([bills, [], []])
        const months = billedMonths(counted).months.map(
          ({ month }) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)),
        )
        const gaps = months.slice(1).filter((month, i) => month - (months[i] ?? 0) > 2)
        expect(gaps).toEqual([])
      }),
    )
  })

  it('are not those that another bill has', () => {
    fc.assert(
      fc.property(anyPeriod, fc.nat(3), (period, at) => {
        const taken = isoToJalali(addDays(period.to, -at * 10))
        const code = `${taken.year}-${String(taken.month).padStart(2, '0')}`
        const bill: Bill = { ...period, energy: 7n, cost: 11n, billing: null, issued: null, number: 2 }
        const { months, homeless } = billedMonths([bill], (_, month) => month === code)
        expect(months.map(({ month }) => month)).not.toContain(code)
        expect(months.length === 0).toBe(homeless.length === 1)
      }),
    )
  })
})

describe('the bills that count', () => {
  it('have no day in common, and every bill has one fate', () => {
    fc.assert(
      fc.property(anyBills, bills => {
        const { counted, replaced, clashing } = countBills(bills)
        counted.forEach((bill, i) => {
          for (const other of counted.slice(i + 1)) expect(overlap(bill, other)).toBe(false)
        })
        const all = [...counted, ...replaced.map(({ bill }) => bill), ...clashing.map(({ bill }) => bill)]
        expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(bills.map(({ number }) => number))
        for (const { bill, by } of replaced) expect([overlap(bill, by), counted.includes(by)]).toEqual([true, true])
        for (const { bill, with: other } of clashing) expect(overlap(bill, other)).toBe(true)
      }),
    )
  })

  it('count every day of a replaced one', () => {
    fc.assert(
      fc.property(anyBills, bills => {
        const { counted, replaced } = countBills(bills)
        for (const { bill } of replaced)
          for (let day = bill.from; day < bill.to; day = addDays(day, 1))
            expect(counted.some(({ from, to }) => from <= day && day < to)).toBe(true)
      }),
    )
  })

  it('are by reading where one of the same days is', () => {
    fc.assert(
      fc.property(anyBill, anyBill, (one, other) => {
        const estimate: Bill = { ...one, billing: 'estimated', number: 2 }
        const reading: Bill = { ...other, from: one.from, to: one.to, billing: 'measured', number: 3 }
        expect(countBills([estimate, reading])).toEqual({
          counted: [reading],
          replaced: [{ bill: estimate, by: reading }],
          clashing: [],
        })
      }),
    )
  })

  it('are the same in whatever order the file has them', () => {
    fc.assert(
      fc.property(anyBills, bills => {
        const turned = countBills(bills.toReversed())
        expect(turned.counted).toEqual(countBills(bills).counted)
      }),
    )
  })
})

it('parts a number so that the parts come to it again, each within one of its share', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 15n), 10n ** 15n),
      fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 6 }),
      (whole, weights) => {
        const parts = shareOut(whole, weights)
        expect(sum(parts)).toBe(whole)
        const all = BigInt(weights.reduce((total, weight) => total + weight, 0))
        parts.forEach((part, i) => {
          const off = part * all - whole * BigInt(weights[i] ?? 0)
          expect((off < 0n ? -off : off) < all).toBe(true)
        })
      },
    ),
  )
})
