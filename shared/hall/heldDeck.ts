import type { Deck, Slide } from '../deck.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { rowsOf } from '../tables/record.ts'

/** Slides with their figures as they were when the presenter took them. */
export interface HeldDeck {
  deck: Deck
  /** Records that were open then, as «kind/key»: once one of them is closed, nothing of them may be shown any more. */
  open: readonly string[]
}

/** Kinds that can be closed; of the bulk ones their records lie under others that can. */
const closable: readonly RecordKind[] = recordKinds.filter(kind => {
  const { bulk, columns }: TableDefinition = tables[kind]
  return bulk !== true && 'openness' in columns
})

export function holdDeck(deck: Deck, session: Session): HeldDeck {
  return { deck, open: openKeys(session) }
}

/** Whether something was closed of which the held slides may tell the public. */
export function isClosedSince({ deck, open }: HeldDeck, session: Session): boolean {
  if (deck.edition === 'closed') return false
  const stillOpen = new Set(openKeys(session))
  const there = new Set(closable.flatMap(kind => rowsOf(session.rows, kind).map(row => `${kind}/${keyOf(kind, row)}`)))
  return open.some(key => there.has(key) && !stillOpen.has(key))
}

function openKeys(session: Session): string[] {
  return closable.flatMap(kind =>
    rowsOf(session.rows, kind)
      .filter(row => !session.isClosed(kind, row))
      .map(row => `${kind}/${keyOf(kind, row)}`),
  )
}

/**
 * A deck as it is now with the figures that are held: order, notes, what is left out and slides that are new are the
 * present ones; a slide that is gone stays behind the one it followed.
 */
export function withHeldFigures(held: Deck, now: Deck): Deck {
  const before = new Map(held.slides.map(slide => [slide.id, slide]))
  const slides = now.slides.map(slide => heldSlide(before.get(slide.id), slide))
  const there = new Set(slides.map(({ id }) => id))
  held.slides.forEach((slide, place) => {
    if (there.has(slide.id)) return
    const previous = held.slides[place - 1]?.id
    slides.splice(slides.findIndex(({ id }) => id === previous) + 1, 0, slide)
  })
  return { ...now, slides }
}

function heldSlide(before: Slide | undefined, { notes, isHidden, ...now }: Slide): Slide {
  const { isHidden: _wasHidden, ...figures } =
    now.isLive === true || before === undefined ? { ...now, isHidden } : before
  return { ...figures, ...(isHidden && { isHidden }), notes }
}
