import { Big } from 'big.js'
import { type EnergyUse, energyUseChoices } from '../records/energyAccount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { energyByAccount } from './energy.ts'
import { type AccountBills, billsOf } from './energyIndex.ts'
import { modifiedScores } from './robust.ts'

/** An account that stands far from the others of its use. */
export interface EnergyOutlier {
  account: Row<'energyAccount'>
  /** Use a month, or rial per kilowatt-hour. */
  of: 'use' | 'price'
  /** How many times the others' median: «۴٫۲ برابر», «۰٫۶۲ برابر». */
  times: string
  /** Modified z-score on the logarithmic scale; above `cutoff` either way. */
  score: number
  energy: bigint
  cost: bigint
  /** Months summed, of the year. */
  months: string[]
}

/** A bill far from what the account and its season would give. */
export interface EnergyJump {
  account: Row<'energyAccount'>
  month: string
  energy: number
  /** How many times the expected use, likewise. */
  times: string
  score: number
}

/**
 * Scores beyond this stand out: the usual 3.5 of Iglewicz and Hoaglin, «How to Detect and Handle Outliers» (1993),
 * which is also in NIST's Engineering Statistics Handbook, 1.3.5.17.
 */
const cutoff = 3.5
/** The same for single bills, of which there are tens of thousands: fewer false alarms. */
const jumpCutoff = 6
/** Nearer to the usual than these, in times, nobody would look, however alike the others are. */
const worthALook = { account: 1.2, bill: 1.5 }
/** Fewer accounts of a use than this have no «others» to be far from. */
const fewest = 8

/**
 * Accounts whose use a month, or price, in the year is far from that of the accounts of the same use, farthest first.
 * Use is taken a month of the account's own, since not every account has all of the year's.
 */
export function energyOutliers(session: Session, department: string | undefined, year: number): EnergyOutlier[] {
  const { parts } = energyByAccount(session, department, year)
  const used = parts.filter(({ energy, cost }) => energy > 0n && cost > 0n)
  return (Object.keys(energyUseChoices) as EnergyUse[])
    .flatMap(use => {
      const alike = used.filter(({ account }) => account.use === use)
      return alike.length < fewest
        ? []
        : [
            ...farFrom(alike, 'use', ({ energy, months }) => Number(energy) / months.length),
            ...farFrom(alike, 'price', ({ energy, cost }) => Number(cost) / Number(energy)),
          ]
    })
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
}

type Used = Omit<EnergyOutlier, 'of' | 'times' | 'score'>

function farFrom(alike: readonly Used[], of: EnergyOutlier['of'], measure: (part: Used) => number): EnergyOutlier[] {
  const logs = alike.map(part => Math.log(measure(part)))
  const { scores, median } = modifiedScores(logs)
  return alike.flatMap(({ account, energy, cost, months }, i) => {
    const score = scores[i] ?? 0
    const away = (logs[i] ?? median) - median
    if (Math.abs(score) <= cutoff || Math.abs(away) < Math.log(worthALook.account)) return []
    return [{ account, of, times: times(away), score, energy, cost, months }]
  })
}

/**
 * Bills far above or below what the account usually uses, seen against what the accounts of the same use did in that
 * month, so that summer is no jump. Months at no use are not among them.
 */
export function energyJumps(session: Session, department: string | undefined, year: number): EnergyJump[] {
  const byUse = Map.groupBy(billsOf(session, department), ({ account }) => account.use)
  return [...byUse.values()]
    .flatMap(bills => (bills.length < fewest ? [] : jumpsAmong(bills)))
    .filter(({ month }) => month.startsWith(`${year}-`))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
}

function jumpsAmong(bills: readonly AccountBills[]): EnergyJump[] {
  // Each bill against its own account's usual, then against the month's usual: both in logarithms.
  const bare = bills.flatMap(({ account, readings }) => {
    const used = readings.filter(({ energy }) => energy > 0)
    const logs = used.map(({ energy }) => Math.log(energy))
    const { median } = modifiedScores(logs)
    return used.map(({ month, energy }, i) => ({ account, month, energy, above: (logs[i] ?? 0) - median }))
  })
  const months = Map.groupBy(bare, ({ month }) => month)
  const season = new Map(
    [...months].map(([month, all]) => [month, modifiedScores(all.map(({ above }) => above)).median]),
  )
  const rest = bare.map(({ month, above }) => above - (season.get(month) ?? 0))
  const { scores } = modifiedScores(rest)
  return bare.flatMap(({ account, month, energy }, i) => {
    const [score, away] = [scores[i] ?? 0, rest[i] ?? 0]
    if (Math.abs(score) <= jumpCutoff || Math.abs(away) < Math.log(worthALook.bill)) return []
    return [{ account, month, energy, times: times(away), score }]
  })
}

/** One decimal from one on; below it two digits that say something: a thousandth is not «۰ برابر». */
function times(log: number): string {
  const value = Math.exp(log)
  return value < 1 ? new Big(value).prec(2).toFixed() : value.toFixed(1)
}
