import type { Row } from '../../../../shared/records/index.ts'
import { seededRandom } from '../random.ts'
import { energyAccounts } from './accounts.ts'
import { type MonthNumber, monthCode, monthNumber, monthOfYear, monthsBetween } from './months.ts'
import { type Oddity, oddities } from './oddities.ts'
import { peakPrice, profiles } from './profile.ts'

type Account = Row<'energyAccount'>

/** What the readings of fiscal 1400 add up to, near the stated 93,000 MWh and 15 billion toman. */
const energyOf1400 = 92_640_000
const costOf1400 = 149_400_000_000

/** Rial a month, whatever is used. */
const fixedCharge = 185_000

/** Growth of use a month, and of the price a year. */
const growthOfUse = 0.0016
const growthOfPrice = 1.07

const chance = seededRandom(1400)
/** How big each account is beside a usual one of its use: most are small, a few are large. */
const sizeOf = new Map(energyAccounts.map(({ code }, i) => [code, { place: i, size: drawSize() }]))

function drawSize(): number {
  const skewed = 0.35 + 1.3 * chance.next() * (0.5 + chance.next())
  return chance.next() < 0.03 ? skewed * 2.6 : skewed
}

interface Use {
  /** kWh */
  energy: number
  /** Rial */
  cost: number
}

/** Only + − × ÷ on the way, so that every machine writes the same bytes. */
function rawUse({ use }: Account, place: number, size: number, month: MonthNumber): Use | undefined {
  const odd: Oddity = oddities.get(place) ?? {}
  if (odd.missing?.includes(month) || month < (odd.since ?? 0)) return undefined
  const { usual, seasons, tariff } = profiles[use]
  const random = seededRandom(place * 65_537 + month)
  const noise = 0.94 + 0.06 * (random.next() + random.next())
  const season = (seasons[monthOfYear(month)] ?? 0) / 100
  const growth = 1 + growthOfUse * (month - monthNumber(1400, 6))
  const jump = odd.jump?.months.includes(month) ? odd.jump.times : 1
  const idle = odd.idle?.includes(month) ? 0 : 1
  const energy = usual * size * season * growth * noise * jump * idle
  const dear = odd.dear?.months.includes(month) ? odd.dear.times : 1
  const peak = (peakPrice[monthOfYear(month)] ?? 0) / 100
  const price = tariff * peak * priceOfYear(Math.floor(month / 12)) * (0.97 + 0.06 * random.next()) * dear
  return { energy, cost: energy * price }
}

function priceOfYear(year: number): number {
  let price = 1
  for (let passed = 1400; passed < year; passed++) price *= growthOfPrice
  for (let passed = year; passed < 1400; passed++) price /= growthOfPrice
  return price
}

/** Brings the sums of fiscal 1400 to what is wanted of them. */
const scale = calibrate()

function calibrate(): Use {
  const sum: Use = { energy: 0, cost: 0 }
  let bills = 0
  for (const account of energyAccounts)
    for (const month of monthsBetween(monthNumber(1400, 1), monthNumber(1400, 12))) {
      const { place = 0, size = 0 } = sizeOf.get(account.code) ?? {}
      const use = rawUse(account, place, size, month)
      if (use === undefined) continue
      sum.energy += use.energy
      sum.cost += use.cost
      bills += 1
    }
  return { energy: energyOf1400 / sum.energy, cost: (costOf1400 - bills * fixedCharge) / sum.cost }
}

/** Bills of the sample's accounts; an account's month is the same whatever other months are asked for. */
export function readingsOf(months: readonly MonthNumber[]): Row<'energyReading'>[] {
  return energyAccounts.flatMap(account => {
    const { place = 0, size = 0 } = sizeOf.get(account.code) ?? {}
    return months.flatMap((month): Row<'energyReading'>[] => {
      const use = rawUse(account, place, size, month)
      if (use === undefined) return []
      const energy = Math.round(use.energy * scale.energy)
      const cost = BigInt(Math.round((use.cost * scale.cost + fixedCharge) / 1_000)) * 1_000n
      return [
        {
          account: account.code,
          month: monthCode(month),
          energy,
          cost,
          from: null,
          to: null,
          billing: null,
          sample: true,
        },
      ]
    })
  })
}
