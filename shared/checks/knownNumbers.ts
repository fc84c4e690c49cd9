import { Big } from 'big.js'
import { billsOf } from '../domain/energyIndex.ts'
import type { Fact } from '../facts/fact.ts'
import { datedKinds } from '../facts/factKinds.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import type { Unit } from '../quantities/unit.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { Session } from '../session/session.ts'
import { columnsOf, rowsOf } from '../tables/record.ts'
import { factAt } from './knownFacts.ts'
import { inBaseUnit } from './prose/unitWords.ts'

/** A number of the session that a text may have meant. */
export interface KnownNumber {
  value: Big
  /** Base unit. */
  unit: Unit
  period: string
  hedge: Qualifier
  label: string
  /** What a narrative may bind to; null for numbers without an address of their own. */
  address: string | null
  /** Of a part of the city alone. */
  isOfPart?: boolean
}

export function knownNumberOf({ value, unit, period, qualifier, label, address }: Fact): KnownNumber {
  return { ...inBaseUnit(new Big(value), unit), period, hedge: qualifier, label, address }
}

/** Stated facts, budget amounts and sums, counts and sums of dated records, indicator values and measures. */
export const knownNumbers = (session: Session): KnownNumber[] => session.deriveOfRows(findNumbers)

function findNumbers(session: Session): KnownNumber[] {
  return [...addressed(session), ...indicatorNumbers(session), ...measureNumbers(session)]
}

function addressed(session: Session): KnownNumber[] {
  return [statedAddresses, budgetAddresses, datedAddresses, energyAddresses]
    .flatMap(addresses => addresses(session))
    .flatMap(address => {
      const found = factAt(session, address)
      if (!found.ok) return []
      return [{ ...knownNumberOf(found.fact), address }]
    })
}

function statedAddresses({ rows }: Session): string[] {
  return rows.statedFact.map(({ code, period }) => `statedFact/${code}/value/${period}`)
}

function budgetAddresses({ rows }: Session): string[] {
  const each = rows.budgetAmount.map(({ line, phase, fiscalYear }) => `budgetLine/${line}/${phase}/${fiscalYear}`)
  const years = new Set(rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))
  const phases = new Set(rows.budgetAmount.map(({ phase }) => phase))
  const owners = ['*', ...new Set(rows.budgetLine.map(({ department }) => `@${department}`))]
  const sums = owners.flatMap(owner =>
    [...years].flatMap(year => Array.from(phases, phase => `budgetLine/${owner}/${phase}/${year}/sum`)),
  )
  return [...each, ...sums]
}

/** Counts and sums of each year and half that has records. */
function datedAddresses({ rows }: Session): string[] {
  return datedKinds.flatMap(([kind, { date, covers }]) => {
    const sums = [...columnsOf(kind)].flatMap(([name, { unit }]) => (unit === undefined ? [] : [`${name}/sum`]))
    const fields = ['*/count', ...sums, ...(covers === undefined ? [] : [`${covers}/coverage`])]
    const years = new Set(rowsOf(rows, kind).map(row => fiscalYearOf(String(row[date]))))
    const owners = new Set(rowsOf(rows, kind).map(row => `@${String(row['department'])}`))
    return ['*', ...owners].flatMap(owner =>
      [...years].flatMap(year =>
        [`${year}`, `${year}H1`, `${year}H2`].flatMap(period =>
          fields.map(field => {
            const [name, aggregate] = field.split('/')
            return `${kind}/${owner}/${name}/${period}/${aggregate}`
          }),
        ),
      ),
    )
  })
}

/** The bills of each year, and how many accounts they are of. */
function energyAddresses(session: Session): string[] {
  const years = new Set(billsOf(session).flatMap(({ readings }) => readings.map(({ month }) => month.slice(0, 4))))
  const owners = ['*', ...new Set(session.rows.energyAccount.map(({ department }) => `@${department}`))]
  return owners.flatMap(owner =>
    [...years].flatMap(year => [
      `energyReading/${owner}/energy/${year}/sum`,
      `energyReading/${owner}/cost/${year}/sum`,
      `energyAccount/${owner}/*/${year}/count`,
    ]),
  )
}

const fieldNames = { actual: 'عملکرد', target: 'هدف' } as const

function indicatorNumbers({ rows }: Session): KnownNumber[] {
  const indicators = new Map(rows.indicator.map(indicator => [indicator.code, indicator]))
  const cities = new Set(rows.district.flatMap(({ code, kind }) => (kind === 'city' ? [code] : [])))
  return rows.indicatorValue.flatMap(({ indicator, period, district, actual, target, qualifier }) => {
    const { unit, title } = indicators.get(indicator) ?? {}
    if (unit === undefined) return []
    const parts = [
      ['actual', actual, qualifier],
      ['target', target, 'exact'],
    ] as const
    const isOfPart = !cities.has(district)
    return parts.flatMap(([field, value, hedge]) =>
      value === null
        ? []
        : [
            {
              ...inBaseUnit(new Big(value), unit),
              period,
              hedge,
              label: `${fieldNames[field]} «${title}»`,
              address: isOfPart ? null : `indicator/${indicator}/${field}/${period}`,
              isOfPart,
            },
          ],
    )
  })
}

function measureNumbers({ rows }: Session): KnownNumber[] {
  return rows.measure.flatMap(({ title, baseline, saving, unit, cost, startsOn }) => {
    const period = startsOn === null ? '' : String(fiscalYearOf(startsOn))
    const sizes = [
      ['baseline', baseline, unit],
      ['saving', saving, unit],
      ['cost', cost, 'rial'],
    ] as const
    return sizes.flatMap(([field, value, of]) =>
      value === null || of === null
        ? []
        : [
            {
              ...inBaseUnit(new Big(value), of),
              period,
              hedge: 'exact' as const,
              label: `${columnsOf('measure').get(field)?.header} «${title}»`,
              address: null,
            },
          ],
    )
  })
}
