import { type EditionChart, editionCharts } from '../../charts/editionCharts.ts'
import { eachKind } from '../../charts/index.ts'
import { publicView } from '../../checks/publicView.ts'
import { closedReferenceChecks, refuseClosedReferences } from '../../checks/refuseClosedReferences.ts'
import type { Slide } from '../../deck.ts'
import type { Edition } from '../../document.ts'
import { openView } from '../../domain/openView.ts'
import { FactCodes } from '../../facts/codes.ts'
import type { Hall } from '../../hallSizes.ts'
import type { Session } from '../../session/session.ts'
import { withChoices } from './choices.ts'
import { draftsOf } from './drafts.ts'
import { finish } from './finish.ts'

/** An edition's slides, and what the codes on them stand for. */
export interface BuiltDeck {
  /** What it was made from: of a public edition open rows alone. */
  session: Session
  slides: Slide[]
  codes: FactCodes
}

/**
 * The slides of an edition, made once of a session's rows as they stand.
 * @throws Problem as `briefing` does
 */
export function builtDeck(all: Session, edition: Edition, hall: Hall): BuiltDeck {
  const made = all.derive(noDecks)
  const key = deckKey(edition, hall)
  let deck = made.get(key)
  if (deck === undefined) {
    refuseClosedReferences(all, printed)
    deck = edition === 'public' ? publicDeck(all, hall) : closedDeck(all, hall)
    made.set(key, deck)
  }
  return deck
}

/**
 * Works out, piece by piece, most of what a deck is made of; it is kept with the session, where `builtDeck` finds it.
 * Whoever goes through the pieces may let others have their turn in between.
 * @throws Problem as `briefing` does
 */
export function* deckPieces(all: Session, edition: Edition, hall: Hall): Generator<unknown, void, void> {
  if (all.derive(noDecks).has(deckKey(edition, hall))) return
  yield* closedReferenceChecks(all, printed)
  if (edition === 'public') return yield* eachKind(publicView(all))
  if (isOpenSession(all)) yield* eachKind(openView(all))
  yield* eachKind(all)
}

/** Kinds whose texts slides show. */
const printed = ['report', 'resolution'] as const

const deckKey = (edition: Edition, { ratio, distance }: Hall): string => `${edition}/${ratio}/${distance}`
const noDecks = (): Map<string, BuiltDeck> => new Map()

function publicDeck(all: Session, hall: Hall): BuiltDeck {
  return build(publicView(all), 'public', editionCharts(all, 'public'), hall)
}

/** Slides that open rows alone would make otherwise, or not at all, rest on closed ones; none can forget a row. */
function closedDeck(all: Session, hall: Hall): BuiltDeck {
  const deck = build(all, 'closed', editionCharts(all, 'closed'), hall)
  const isOpen = isOpenSession(all)
  const open = isOpen ? build(openView(all), 'closed', [], hall).slides : []
  const known = new Map(open.map(slide => [slide.id, saidBy(slide)]))
  const slides = deck.slides.map(slide => {
    const isChart = slide.body.some(({ kind }) => kind === 'chart')
    const isClosed = slide.isClosed === true || ((!isOpen || !isChart) && known.get(slide.id) !== saidBy(slide))
    return isClosed ? { ...slide, isClosed: true as const } : slide
  })
  return { ...deck, slides }
}

function isOpenSession({ rows }: Session): boolean {
  return rows.session.every(({ openness }) => openness === 'open')
}

/** What a slide says, without codes and places on the agenda: these are counted anew in each edition. */
function saidBy({ title, subtitle, body }: Slide): string {
  const counted = new Set(['fact', 'of'])
  return JSON.stringify([title, subtitle, body], (key, value: unknown) => (counted.has(key) ? undefined : value))
}

function build(session: Session, edition: Edition, charts: readonly EditionChart[], hall: Hall): BuiltDeck {
  const codes = new FactCodes(session)
  const drafts = draftsOf({ session, codes, edition, charts })
  const slides = drafts.flatMap(draft => finish(draft, session, codes, hall))
  return { session, slides: withChoices(slides, session, codes), codes }
}
