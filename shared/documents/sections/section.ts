import type { Block, Edition } from '../../document.ts'
import type { FactCodes } from '../../facts/codes.ts'
import type { RecordKind, Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'

/** What a chapter of the whole session is made from. `session` holds only what this edition may show. */
export interface SessionContext {
  session: Session
  /** Gives printed figures their codes; shared by the whole document. */
  codes: FactCodes
  edition: Edition
}

/** What a department's section is made from. */
export interface SectionContext extends SessionContext {
  department: Row<'department'>
  report: Row<'report'>
}

/** One part of a briefing; no blocks when the session or the department has no such records. */
export type SessionBuild = (context: SessionContext) => Block[]
export type SectionBuild = (context: SectionContext) => Block[]

interface Named {
  /** What an issue chooses it by. */
  name: string
  /** Persian, as lists of sections show it. */
  title: string
  /** Record kinds that are printed here; those that no section prints stand among the other records. */
  kinds: readonly RecordKind[]
}

/** Follows the chapter before on its page, as far as it has room there, or has its pages to itself. */
export type ChapterPage = 'follows' | 'own'

export type Section =
  /** A chapter of its own, of the whole session. */
  | (Named & { of: 'session'; page: ChapterPage; build: SessionBuild })
  /** What one report says. */
  | (Named & { of: 'report'; build: SectionBuild })
  /** A department's records. */
  | (Named & { of: 'department'; build: SectionBuild })

/** A heading's anchor in a department's chapter; no code holds a «/», so it is unique. */
export function anchorIn({ report }: SectionContext, name: string): string {
  return `report/${report.code}/${name}`
}
