import { isoToJalali } from '../../../shared/persian/jalali.ts'

interface Copy {
  /** ISO 8601 instant in UTC. */
  at: string
  bytes: number
}

/** How many of each are kept: the last ones, and the newest of each day, week, month and year. */
const kept = { last: 8, day: 7, week: 5, month: 12, year: Number.POSITIVE_INFINITY } as const

/** Why a copy is kept: one of the last ones, or the newest of its day, week, month or year. */
export type Keeping = keyof typeof kept

/**
 * Which copies of a store stay. Where they need more room than there is, what goes first is what is worth least: of the
 * last ones all but the newest, then the oldest days, weeks, months and years.
 * @param room bytes; the newest copy stays whatever it needs
 * @returns why each is kept
 */
export function keptCopies<C extends Copy>(copies: readonly C[], room: number): Map<C, Keeping> {
  const newestFirst = copies.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const last = new Set(newestFirst.slice(0, kept.last))
  const worth = new Map<C, Keeping>(newestFirst.slice(0, 1).map(copy => [copy, 'last']))
  const spans = newestFirst.map(({ at }) => spansOf(at))
  for (const span of ['year', 'month', 'week', 'day'] as const) {
    const seen = new Set<string>()
    for (const [i, copy] of newestFirst.entries()) {
      const own = spans[i]?.[span] ?? ''
      if (seen.has(own) || seen.size >= kept[span]) continue
      seen.add(own)
      if (!worth.has(copy)) worth.set(copy, last.has(copy) ? 'last' : span)
    }
  }
  for (const copy of last) worth.set(copy, 'last')
  const stay = new Map<C, Keeping>()
  let needed = 0
  for (const [copy, why] of worth) {
    if (stay.size > 0 && needed + copy.bytes > room) continue
    stay.set(copy, why)
    needed += copy.bytes
  }
  return stay
}

/** Milliseconds that Tehran's clock is ahead; an hour of the summers before 1402 moves no copy to be worth less. */
const tehran = 3.5 * 60 * 60_000

/** The council's day, week from Saturday, month and year that an instant lies in. */
function spansOf(at: string): Record<'day' | 'week' | 'month' | 'year', string> {
  const iso = new Date(Date.parse(at) + tehran).toISOString().slice(0, 10)
  const { year, month } = isoToJalali(iso)
  // 1970 began on a Thursday.
  const week = Math.floor((Date.parse(iso) / 86_400_000 - 2) / 7)
  return { day: iso, week: String(week), month: `${year}-${month}`, year: String(year) }
}
