import type { Edition } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { DashboardIssue } from './dashboard/dashboardIssue.ts'
import type { PacketFacts } from './packetFacts.ts'

/** What distinguishes one issue of a document from another; all of it is input, nothing is read from a clock. */
export interface Issue {
  edition: Edition
  /** «۱.۲»: major.minor in Latin digits. */
  version: string
  /** ISO 8601 day the document stands for. */
  asOf: string
  /** A closed edition's copy. */
  copy?: { number: number; recipient: string } | undefined
  /** Names of the briefing's sections to print, in this order; all of them when left out. */
  sections?: readonly string[] | undefined
  /** Which dashboard is printed; all of them when left out. */
  dashboard?: DashboardIssue | undefined
  /** What is known of a packet's files. */
  packet?: PacketFacts | undefined
  /** The emblem to print when the council has none of its own, as SVG. */
  emblem: string
}

/** «غیرعلنی · نسخهٔ ۳ · ویژهٔ رئیس شورا», on every page of a closed edition; nothing in a public one. */
export function closedMark({ edition, copy }: Pick<Issue, 'edition' | 'copy'>): { mark?: string } {
  if (edition === 'public') return {}
  if (copy === undefined) return { mark: 'غیرعلنی' }
  return { mark: toPersianDigits(`غیرعلنی · نسخهٔ ${copy.number} · ویژهٔ ${copy.recipient}`) }
}
