import type { Deck, Slide } from '../deck.ts'
import type { Emblem } from '../document.ts'
import type { Hall } from '../hallSizes.ts'
import type { Session } from '../session/session.ts'
import { sessionName } from '../session/sessionRows.ts'
import { emblem, frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { builtDeck } from './slides/build.ts'
import { usualHall } from './slides/fit/room.ts'

/**
 * The session's slides, in the order of its agenda unless the presenter chose another. A public deck is built from open
 * records alone.
 * @param hall whose screen they are for: slides of a narrow or a deep one hold less
 * @throws Problem as `briefing` does
 */
export function slides(all: Session, issue: Issue, hall: Hall = usualHall): Deck {
  const { session, slides: made } = builtDeck(all, issue.edition, hall)
  const own = emblem(session, issue)
  return {
    ...frame(session, issue, { title: `اسلایدهای ${sessionName(session)}`, start: sessionName(session) }),
    session: session.code,
    slides: made.map(slide => withEmblem(slide, own)),
  }
}

function withEmblem(slide: Slide, own: Emblem): Slide {
  if (!slide.body.some(({ kind }) => kind === 'titleBoard')) return slide
  return { ...slide, body: slide.body.map(block => (block.kind === 'titleBoard' ? { ...block, emblem: own } : block)) }
}
