import { type MonthNumber, monthNumber } from './months.ts'

/** What sets a few accounts apart, by their place in the list; as in any city's bills, and for the checks to find. */
export interface Oddity {
  /** The meter was installed in this month: there is no bill before. */
  since?: MonthNumber
  /** Months whose bill is missing. */
  missing?: readonly MonthNumber[]
  /** Months in which nothing was used; the fixed charge is still billed. */
  idle?: readonly MonthNumber[]
  /** Months that took so many times the usual. */
  jump?: { months: readonly MonthNumber[]; times: number }
  /** So many times the usual price a kWh, in these months. */
  dear?: { months: readonly MonthNumber[]; times: number }
}

const in1400 = (...months: number[]) => months.map(month => monthNumber(1400, month))
const in1401 = (...months: number[]) => months.map(month => monthNumber(1401, month))

export const oddities: ReadonlyMap<number, Oddity> = new Map<number, Oddity>([
  [23, { jump: { months: in1401(5, 6), times: 3.4 } }],
  [41, { missing: in1401(2) }],
  [88, { idle: in1401(2, 3, 4) }],
  [136, { dear: { months: in1401(4, 5, 6, 7), times: 2.1 } }],
  [187, { since: monthNumber(1400, 7) }],
  [242, { missing: in1401(1, 2) }],
  [301, { jump: { months: in1400(11), times: 4.1 } }],
  [355, { dear: { months: in1400(3, 4), times: 1.9 } }],
  [402, { since: monthNumber(1400, 10) }],
  [467, { idle: in1400(9, 10, 11, 12) }],
  [519, { missing: in1401(9) }],
  [588, { jump: { months: in1401(8, 9), times: 2.8 } }],
  [634, { since: monthNumber(1401, 2) }],
  [733, { dear: { months: in1401(9), times: 2.6 } }],
  [781, { idle: in1400(1, 2) }],
  [846, { since: monthNumber(1400, 4) }],
  [903, { jump: { months: in1401(1), times: 3.1 } }],
  [1012, { since: monthNumber(1401, 5) }],
  [1104, { jump: { months: in1401(3, 4, 5), times: 2.5 } }],
  [1166, { idle: in1401(7, 8, 9) }],
  [1219, { dear: { months: in1400(7, 8, 9), times: 1.8 } }],
  [1263, { since: monthNumber(1400, 1) }],
  [1377, { since: monthNumber(1401, 1) }],
])
