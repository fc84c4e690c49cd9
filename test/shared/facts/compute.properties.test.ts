import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth, ratio } from '../../../shared/facts/compute.ts'
import type { Fact } from '../../../shared/facts/fact.ts'
import { inUnits } from '../../../shared/facts/inUnits.ts'
import { factFormats, printFact } from '../../../shared/facts/printFact.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Unit, unitChoices } from '../../../shared/quantities/unit.ts'
import { qualifierChoices } from '../../../shared/records/qualifier.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import {
  account,
  amount,
  indicator,
  indicatorValue,
  line,
  link,
  measure,
  reading,
  sessionData,
  stated,
} from './sessionData.ts'

const decimal = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(4))
  .map(([digits, places]) => new Big(digits).times(new Big(10).pow(-places)).toFixed())
const qualifier = fc.constantFrom(...(Object.keys(qualifierChoices) as (keyof typeof qualifierChoices)[]))
const unit = fc.constantFrom(...(Object.keys(unitChoices) as Unit[]))
const ulp = new Big('1e-20')

function statedFact(value: string, of: Unit, firm: Fact['qualifier'] = 'exact', period = '1401'): Fact {
  const row = stated('x', value, { unit: of, qualifier: firm, period })
  return resolveFact(sessionData({ statedFact: [row] }), `statedFact/x/value/${period}`)
}

function total(parts: readonly Big[]): string {
  return parts.reduce((one, other) => one.plus(other), new Big(0)).toFixed()
}

/** What the run gives; undefined when it is refused in words. */
function orRefused<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

describe('growth and ratio', () => {
  it('grow a base back to the figure', () => {
    fc.assert(
      fc.property(decimal, decimal, (figure, base) => {
        fc.pre(new Big(base).gt(0))
        const grown = growth(statedFact(figure, 'drill'), statedFact(base, 'drill', 'exact', '1400'))
        const applied = new Big(base).plus(new Big(base).times(grown.value).div(100))
        expect(
          applied
            .minus(figure)
            .abs()
            .lte(ulp.times(new Big(base).abs().plus(1))),
        ).toBe(true)
      }),
    )
  })

  it('multiply a divisor back to the dividend', () => {
    fc.assert(
      fc.property(decimal, decimal, (dividend, divisor) => {
        fc.pre(!new Big(divisor).eq(0))
        const found = ratio(statedFact(dividend, 'drill'), statedFact(divisor, 'person'))
        const back = new Big(found.value).times(divisor)
        expect(
          back
            .minus(dividend)
            .abs()
            .lte(ulp.times(new Big(divisor).abs())),
        ).toBe(true)
      }),
    )
  })

  it('are hedged when either input is, and exact when neither is', () => {
    fc.assert(
      fc.property(qualifier, qualifier, (first, second) => {
        const found = ratio(statedFact('6', 'drill', first), statedFact('4', 'person', second))
        const firm = first === 'exact' && second === 'exact'
        expect(found.qualifier).toBe(firm ? 'exact' : 'about')
        expect(printFact(found, 'value').includes('≈')).toBe(!firm)
      }),
    )
  })

  it('are the same number in any unit of the same quantity', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 10 ** 9 }), (rial, energy) => {
        const money = statedFact(new Big(rial).round(0).toFixed(), 'rial')
        const perMegawatt = ratio(money, statedFact(String(energy), 'megawattHour'))
        const perKilowatt = ratio(money, statedFact(String(energy * 1000), 'kilowattHour'))
        const difference = new Big(inUnits(perMegawatt, { per: 'kilowattHour' }).value).minus(perKilowatt.value)
        expect(difference.abs().lte(ulp)).toBe(true)
      }),
    )
  })
})

describe('printing', () => {
  it('never shows NaN, Infinity or undefined, in any unit, format and hedge', () => {
    const per = fc.option(unit, { nil: undefined })
    fc.assert(
      fc.property(
        decimal,
        unit,
        per,
        qualifier,
        fc.boolean(),
        fc.constantFrom(...factFormats),
        (value, of, forEach, firm, quotient, format) => {
          const plain = statedFact(value, of, firm)
          const fact: Fact = {
            ...plain,
            ...(forEach === undefined ? {} : { per: forEach }),
            ...(quotient ? { quotient: true } : {}),
          }
          const text = orRefused(() => printFact(fact, format)) ?? ''
          expect(text).not.toMatch(/NaN|Infinity|undefined|null|[0-9]/)
        },
      ),
    )
  })
})

describe('facts of random rows', () => {
  const small = fc.constantFrom('0', '1', '2.5', '1000', '-3')
  const maybe = fc.option(small)
  const month = fc.integer({ min: 1, max: 12 }).map(number => `1401-${String(number).padStart(2, '0')}`)
  const bill = fc.tuple(fc.constantFrom('a', 'b'), month, fc.nat(5000), fc.bigInt(0n, 10n ** 12n))
  const values = fc.uniqueArray(
    fc.tuple(fc.constantFrom('n', 'd', 'r'), fc.constantFrom('1400', '1401'), maybe, maybe, qualifier),
    { selector: ([of, period]) => `${of}/${period}` },
  )
  const found = fc
    .record({
      bills: fc.uniqueArray(bill, { selector: ([of, when]) => `${of}/${when}`, maxLength: 24 }),
      values,
      rial: fc.constantFrom(0n, 1n, 7_000_000n),
      saving: maybe,
      weight: fc.constantFrom('0', '40', '100'),
    })
    .map(
      ({ bills, values: of, rial, saving, weight }): Partial<Rows> => ({
        energyAccount: [account('a'), account('b', { use: 'park' })],
        energyReading: bills.map(([which, when, energy, cost]) => reading(which, when, energy, cost)),
        indicator: [
          indicator('n', { unit: 'rial' }),
          indicator('d', { unit: 'drill', type: 'output' }),
          indicator('r', { unit: 'rial', numerator: 'n', denominator: 'd' }),
        ],
        indicatorValue: of.map(([which, period, actual, target, firm]) =>
          indicatorValue(which, period, actual, target, { qualifier: firm }),
        ),
        budgetLine: [line('1')],
        budgetAmount: [amount('1', 1401, 'allocated', rial)],
        lineIndicatorLink: [link('1', 'd', weight)],
        measure: [measure('m', { saving, cost: rial })],
      }),
    )
  const addresses = [
    ...['1401', '1401H1', '1401H2', '1401-05'].flatMap(period => [
      `energyReading/*/energy/${period}/sum`,
      `energyReading/*/cost,use=park/${period}/sum`,
      `energyReading/*/*/${period}/count`,
      `energyAccount/*/*/${period}/count`,
    ]),
    ...['n', 'd', 'r'].flatMap(code =>
      ['actual', 'target', 'change', 'achievement'].map(field => `indicator/${code}/${field}/1401`),
    ),
    'indicator/*/status=red/1401/count',
    'lineIndicatorLink/1~d/costPerUnit/1401',
    'lineIndicatorLink/1~d/share/1401',
    'measure/m/saving/1401',
    'measure/*/cost/1401/sum',
    'budgetLine/*/allocated/1401/sum',
  ]

  const read = (rows: Partial<Rows>) =>
    addresses.map(address => {
      const fact = orRefused(() => resolveFact(sessionData(rows), address))
      return fact && [fact.value, fact.qualifier, fact.covered, fact.caveats]
    })

  it('are exact decimals or refused in words, and so are all their ratios', () => {
    fc.assert(
      fc.property(found, rows => {
        const session = sessionData(rows)
        const facts = addresses.flatMap(address => orRefused(() => resolveFact(session, address)) ?? [])
        const ratios = facts.flatMap((fact, i) => {
          const other = facts[(i * 7 + 3) % facts.length] ?? fact
          return [orRefused(() => ratio(fact, other)), orRefused(() => growth(fact, other))]
        })
        for (const fact of [...facts, ...ratios.filter(one => one !== undefined)]) {
          expect(fact.value).toMatch(/^-?\d+(\.\d+)?$/)
          const texts = [printFact(fact, 'value'), fact.label, fact.source.text, ...fact.caveats]
          expect(texts.join()).not.toMatch(/NaN|Infinity|undefined|null/)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of months add up to halves, and halves to the year', () => {
    fc.assert(
      fc.property(found, rows => {
        const session = sessionData(rows)
        const sum = (period: string) =>
          new Big(orRefused(() => resolveFact(session, `energyReading/*/cost/${period}/sum`))?.value ?? 0)
        const months = Array.from({ length: 12 }, (_, i) => sum(`1401-${String(i + 1).padStart(2, '0')}`))
        expect(total(months.slice(0, 6))).toBe(sum('1401H1').toFixed())
        expect(total(months.slice(6))).toBe(sum('1401H2').toFixed())
        expect(total([sum('1401H1'), sum('1401H2')])).toBe(sum('1401').toFixed())
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(found, rows => {
        const turned = Object.fromEntries(Object.entries(rows).map(([kind, all]) => [kind, all.toReversed()]))
        expect(read(turned)).toEqual(read(rows))
      }),
      { numRuns: 40 },
    )
  })
})
