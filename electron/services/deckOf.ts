import type { Deck } from '../../shared/deck.ts'
import type { Edition } from '../../shared/document.ts'
import type { Issue } from '../../shared/documents/issue.ts'
import { deckPieces } from '../../shared/documents/slides/build.ts'
import { hallFor, usualHall } from '../../shared/documents/slides/fit/room.ts'
import { slides } from '../../shared/documents/slides.ts'
import type { Hall } from '../../shared/hallSizes.ts'
import type { Session } from '../../shared/session/session.ts'
import { inPieces } from './inPieces.ts'
import { neutralEmblem } from './neutralEmblem.ts'

/** What else distinguishes an issue of a deck. */
export interface DeckIssue extends Pick<Issue, 'copy'> {
  /** Whose screen it is for; one that is wide and fits its hall when left out. */
  hall?: Hall | undefined
  version?: string | undefined
  /** The session's own day when left out. */
  asOf?: string | undefined
}

/**
 * A session's slides in an edition, those left out too. Making them takes a while, in which slides go on being changed.
 * @throws Problem as `slides` does
 */
export async function deckOf(session: Session, edition: Edition, issue: DeckIssue = {}): Promise<Deck> {
  const emblem = await neutralEmblem()
  const { version = '1.0', asOf = session.rows.session[0]?.date ?? '', copy } = issue
  const hall = hallFor(issue.hall ?? usualHall)
  await inPieces(deckPieces(session, edition, hall))
  return slides(session, { edition, version, asOf, copy, emblem }, hall)
}
