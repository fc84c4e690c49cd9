import { type BillPeriod, monthsOfBill, shareOut } from './billMonths.ts'

/** A bill of one account. */
export interface Bill extends BillPeriod {
  /** Where it stands in its file: of two that say the same the first is kept. */
  number: number
  /** Whole kilowatt-hours. */
  energy: bigint
  /** Whole rial. */
  cost: bigint
  /** Null where the file does not say. */
  billing: 'measured' | 'estimated' | null
  /** ISO day; null where the file does not say. */
  issued: string | null
}

/** What becomes of an account's bills. */
export interface CountedBills<B extends Bill> {
  /** No two of them share a day; oldest first. */
  counted: B[]
  /** All of whose days another counts: an estimate that was followed by a reading, one that was issued anew. */
  replaced: { bill: B; by: B }[]
  /** That share days with another, and nothing says which of them holds: they are not counted. */
  clashing: { bill: B; with: B }[]
}

/**
 * Counts every day of an account once. A bill by reading stands before an estimate, and one that was issued later
 * before an earlier one; whoever stands behind is replaced when all its days are counted, and clashes where only some
 * are.
 */
export function countBills<B extends Bill>(bills: readonly B[]): CountedBills<B> {
  const found: CountedBills<B> = { counted: [], replaced: [], clashing: [] }
  for (const bill of bills.toSorted(byStanding)) {
    const { at, others } = sharing(found.counted, bill)
    const [first] = others
    if (first === undefined) found.counted.splice(at, 0, bill)
    else if (others.every(other => standsBehind(bill, other)) && areCounted(bill, others))
      found.replaced.push({ bill, by: first })
    else found.clashing.push({ bill, with: first })
  }
  return found
}

export const isEstimate = ({ billing }: Pick<Bill, 'billing'>): boolean => billing === 'estimated'

function byStanding(a: Bill, b: Bill): number {
  if (isEstimate(a) !== isEstimate(b)) return isEstimate(a) ? 1 : -1
  const [one, other] = [a.issued ?? '', b.issued ?? '']
  return one === other ? a.number - b.number : one > other ? -1 : 1
}

function standsBehind(bill: Bill, other: Bill): boolean {
  if (isEstimate(bill) !== isEstimate(other)) return isEstimate(bill)
  if (bill.issued !== null && other.issued !== null && bill.issued !== other.issued) return bill.issued < other.issued
  return bill.from === other.from && bill.to === other.to && bill.energy === other.energy && bill.cost === other.cost
}

/** Whether two bills have a day in common. */
export const overlap = (a: BillPeriod, b: BillPeriod) => a.from < b.to && b.from < a.to

/** Those of the counted bills that share a day with another, and where that one would stand among them. */
function sharing<B extends Bill>(counted: readonly B[], bill: B): { at: number; others: B[] } {
  let [low, high] = [0, counted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counted[middle]?.to ?? '') <= bill.from) low = middle + 1
    else high = middle
  }
  let end = low
  for (let next = counted[end]; next !== undefined && overlap(next, bill); next = counted[++end]);
  return { at: low, others: counted.slice(low, end) }
}

/** Whether all of a bill's days are among those of others, which follow each other. */
function areCounted(bill: BillPeriod, others: readonly BillPeriod[]): boolean {
  let day = bill.from
  for (const { from, to } of others) {
    if (from > day) return false
    day = to
  }
  return day >= bill.to
}

/** What an account used in a month, by the bill or bills that say so. */
export interface BilledMonth<B extends Bill> {
  month: string
  energy: bigint
  cost: bigint
  bills: B[]
}

/**
 * The months of an account's counted bills, their sums those of the bills. Two bills that reach one month alone are
 * added together there.
 * @param counted as `countBills` gives them, oldest first
 * @param isTaken whether a month has another bill that is known from elsewhere
 * @returns also the bills that have no place, since every month that they reach is taken
 */
export function billedMonths<B extends Bill>(
  counted: readonly B[],
  isTaken: (bill: B, month: string) => boolean = () => false,
): { months: BilledMonth<B>[]; homeless: B[] } {
  const months = new Map<string, BilledMonth<B>>()
  const homeless: B[] = []
  for (const bill of counted) {
    const free = monthsOfBill(bill, month => !months.has(month) && !isTaken(bill, month))
    const own = free.length === 0 ? monthsOfBill(bill, month => !isTaken(bill, month)) : free
    if (own.length === 0) homeless.push(bill)
    const weights = own.map(({ days }) => days)
    const [energy, cost] = [shareOut(bill.energy, weights), shareOut(bill.cost, weights)]
    own.forEach(({ month }, i) => {
      const known = months.get(month) ?? { month, energy: 0n, cost: 0n, bills: [] }
      known.energy += energy[i] ?? 0n
      known.cost += cost[i] ?? 0n
      known.bills.push(bill)
      months.set(month, known)
    })
  }
  return { months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)), homeless }
}
