import type { EnergyUse } from '../../../../shared/records/energyAccount.ts'
import { energyAccounts } from '../energy/accounts.ts'
import { monthNumber, monthsBetween } from '../energy/months.ts'
import { readingsOf } from '../energy/readings.ts'
import { districtNumbers } from '../places.ts'
import { halves, type Measured, measured, months, type Value } from './define.ts'
import { spread } from './spread.ts'

const halfYears = [
  { period: '1400H1', bills: readingsOf(monthsBetween(monthNumber(1400, 1), monthNumber(1400, 6))) },
  { period: '1400H2', bills: readingsOf(monthsBetween(monthNumber(1400, 7), monthNumber(1400, 12))) },
  { period: '1401H1', bills: readingsOf(monthsBetween(monthNumber(1401, 1), monthNumber(1401, 6))) },
]
const accounts = new Map(energyAccounts.filter(({ openness }) => openness === 'open').map(row => [row.code, row]))

type Figure = (bills: (typeof halfYears)[number]['bills']) => number

/** @param share of what was used or paid, in percent: what the target of each half-year was */
function fromBills(
  figure: Figure,
  share: readonly number[],
  which: { district?: string; use?: EnergyUse } = {},
): Value[] {
  return halfYears.map(({ period, bills }, i) => {
    const own = bills.filter(({ account }) => {
      const { district, use } = accounts.get(account) ?? {}
      return use !== undefined && (which.district ?? district) === district && (which.use ?? use) === use
    })
    const actual = figure(own)
    return [period, Math.round((actual * (share[i] ?? 100)) / 100_000) * 1_000, actual]
  })
}

const energyOf: Figure = bills => bills.reduce((sum, { energy }) => sum + energy, 0)
const costOf: Figure = bills => bills.reduce((sum, { cost }) => sum + Number(cost), 0)
const accountsOf: Figure = bills => new Set(bills.map(({ account }) => account)).size

const byDistrict = (values: (district: string) => Value[]) =>
  new Map(districtNumbers.map(number => [String(number), values(String(number))]))

/** As many accounts as there are is what is wanted: no target of the bills' kind. */
function accountValues(district?: string): Value[] {
  const values = fromBills(accountsOf, [], district === undefined ? {} : { district })
  return values.map(([period, , actual]) => [period, actual, actual])
}

const perAccount: readonly number[] = [34_500, 30_500, 33_000]
const useShares = [99, 101, 94]
const ledShare = halves([22, 23.1], [26, 27.2], [30, 31.5], [36, 35.2], [42, 41])

/** kWh a month of the roofs' solar plants, growing with new roofs and low in winter. */
const solar = [
  18_400, 21_900, 24_300, 24_800, 24_100, 21_600, 17_900, 13_800, 11_900, 12_700, 15_100, 19_300, 23_800, 28_400,
  31_600, 32_300, 31_400, 28_100, 23_300, 18_000, 15_500,
]

/** A year's targets follow the sun as well. */
const solarTargets = [
  18_000, 21_000, 23_500, 24_000, 23_500, 21_000, 17_500, 14_000, 12_500, 13_000, 15_500, 19_000, 22_500, 26_500,
  29_500, 30_000, 29_500, 26_500, 22_000, 17_500, 15_500,
]

export const energy: Measured[] = [
  measured(
    'energy',
    '201',
    'برق مصرفی هر اشتراک',
    {
      comparedWith: 'lastYear',
      type: 'efficiency',
      unit: 'kilowattHour',
      direction: 'lower',
      frequency: 'half',
      numerator: '202',
      denominator: '203',
    },
    halfYears.map(({ period }, i) => [period, perAccount[i] ?? null, null]),
  ),
  measured(
    'energy',
    '202',
    'برق مصرفی مناطق و سازمان‌ها',
    { comparedWith: 'lastYear', type: 'input', unit: 'kilowattHour', direction: 'lower', frequency: 'half' },
    fromBills(energyOf, useShares),
    byDistrict(district => fromBills(energyOf, useShares, { district })),
  ),
  measured(
    'energy',
    '203',
    'اشتراک‌های برق در حال بهره‌برداری',
    { type: 'input', unit: 'account', direction: 'lower', frequency: 'half' },
    accountValues(),
    byDistrict(accountValues),
  ),
  measured(
    'energy',
    '204',
    'سهم چراغ‌های ال‌ای‌دی',
    { type: 'output', unit: 'percent', direction: 'higher', frequency: 'half' },
    ledShare,
    spread(304, ledShare, 35),
  ),
  measured(
    'energy',
    '205',
    'برق خورشیدی تولیدشده',
    { comparedWith: 'lastYear', type: 'outcome', unit: 'kilowattHour', direction: 'higher', frequency: 'monthly' },
    months(solarTargets, solar),
  ),
  measured(
    'energy',
    '206',
    'هزینهٔ برق هر چراغ',
    {
      type: 'efficiency',
      unit: 'rial',
      direction: 'lower',
      frequency: 'half',
      numerator: '207',
      denominator: '208',
    },
    [],
  ),
  measured(
    'energy',
    '207',
    'هزینهٔ برق روشنایی معابر',
    { type: 'input', unit: 'rial', direction: 'lower', frequency: 'half' },
    fromBills(costOf, [98, 99, 91], { use: 'lighting' }),
  ),
  measured(
    'energy',
    '208',
    'چراغ‌های روشن معابر',
    { type: 'input', unit: 'lamp', direction: 'higher', frequency: 'half' },
    halves([61_000, 61_200], [62_000, 61_900], [62_500, 62_400]),
  ),
  measured(
    'energy',
    '209',
    'سهم اشتراک‌های دارای کنتور هوشمند',
    { type: 'output', unit: 'percent', direction: 'higher', frequency: 'half' },
    halves([4, 2.5], [6, 4.8], [10, 8], [15, 11], [25, 12.5]),
  ),
]
