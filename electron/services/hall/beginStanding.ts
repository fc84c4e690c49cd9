import { newPresentation } from '../../../shared/hall/applyMove.ts'
import { isBehindDoors, recordFor } from '../../../shared/hall/openRecord.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import type { Store } from '../../store/database.ts'
import { loadRecord } from '../../store/loadRecord.ts'
import type { KeptPresentation } from '../../store/presentation.ts'
import type { SessionCache } from '../sessionCache.ts'
import { HallSlides } from './hallSlides.ts'
import { Standing } from './standing.ts'

/** Where a presentation reads its session. */
export interface Source {
  store: Store
  sessionCache: SessionCache
}

/**
 * A session's presentation at its first slide.
 * @param now ISO instant in UTC
 * @throws Problem 'session-unknown', and what keeps a deck from being made
 */
export async function beginStanding(
  { store, sessionCache }: Source,
  session: string,
  look: HallLook,
  now: string,
): Promise<Standing> {
  const record = await loadRecord(store, session)
  // A session that is closed as a whole has no public deck: its screens are to be named first.
  const isClosed = isBehindDoors(record) && recordFor('public', record) === null
  const edition = isClosed ? 'closed' : 'public'
  const slides = await HallSlides.take(sessionCache, session, edition, look)
  return new Standing({ ...newPresentation(session, slides.deck.slides, look, now), edition }, slides, record)
}

/** The presentation that stood when it was kept, with the slides it showed; null where its session is gone. */
export async function restoreStanding(
  { store, sessionCache }: Source,
  { presentation, held }: NonNullable<KeptPresentation['standing']>,
): Promise<Standing | null> {
  const record = await loadRecord(store, presentation.session).catch(() => null)
  if (record === null) return null
  return new Standing(
    presentation,
    HallSlides.restored(sessionCache, presentation.session, held, presentation.look),
    record,
  )
}
