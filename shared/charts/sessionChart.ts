import type { SessionData } from '../domain/sessionData.ts'
import type { RecordKind, Row } from '../tables/index.ts'
import type { ChartSpec } from './chartSpec.ts'

/** What a department's charts are made from. `data` holds only what the edition may show. */
export interface ChartContext {
  data: SessionData
  department: Row<'department'>
}

/** One chart of a department, or several of a kind; none when its records have nothing to show. */
export interface SessionChart {
  /** Latin and safe in file names. */
  name: string
  /** Records it is drawn from: where its numbers can be seen and mended. */
  kinds: readonly RecordKind[]
  draw: (context: ChartContext) => ChartSpec[]
}

/** A title says when a picture holds sample rows. */
export function titled(title: string, rows: readonly { sample: boolean }[]): string {
  return rows.some(({ sample }) => sample) ? `${title} (نمونه)` : title
}
