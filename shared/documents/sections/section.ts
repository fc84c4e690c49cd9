import type { Block } from '../../document.ts'
import { isClosed } from '../../domain/closed.ts'
import type { SessionData } from '../../domain/sessionData.ts'
import type { NarrativePlace } from '../../facts/cite.ts'
import type { FactCodes } from '../../facts/codes.ts'
import type { Row } from '../../tables/index.ts'

/** What a department's section is made from. `data` holds only what this edition may show. */
export interface SectionContext {
  data: SessionData
  department: Row<'department'>
  report: Row<'report'>
  /** Gives printed figures their codes; shared by the whole document. */
  codes: FactCodes
}

/** One part of a department's chapter; no blocks when the department has no such records. */
export type Section = (context: SectionContext) => Block[]

/** The place messages about a report's text name. */
export function placeOf(data: SessionData, report: Row<'report'>): NarrativePlace {
  return { report: report.code, closed: isClosed(data, 'report', report) }
}
