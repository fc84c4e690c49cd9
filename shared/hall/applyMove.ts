import type { Slide } from '../deck.ts'
import { Problem } from '../problems/problem.ts'
import type { Move } from './moves.ts'
import type { HallLook, Presentation } from './presentation.ts'
import { endTimer, startTimer } from './timers.ts'

/** What a presentation moves among. */
export interface Stage {
  /** The slides of its edition; after a move to another edition, of that one. */
  slides: readonly Slide[]
  /** Those that the record makes at this moment. */
  live: readonly Slide[]
  isBehindDoors: boolean
  /** Every screen that shows the presentation. */
  screens: readonly { id: string; name: string }[]
}

/** Places that are remembered for going back. */
const mostPlaces = 50

export const usualLook: HallLook = { theme: 'dark', ratio: '16:9', distance: 8 }

/** A presentation at its first slide, public. @param now ISO instant in UTC */
export function newPresentation(session: string, slides: readonly Slide[], look: HallLook, now: string): Presentation {
  return {
    session,
    edition: 'public',
    seenBy: [],
    slide: visible(slides)[0]?.id ?? '',
    step: 0,
    cameFrom: [],
    frozen: null,
    cover: null,
    pointer: null,
    magnifier: null,
    highlight: null,
    message: '',
    timers: [],
    look,
    startedAt: now,
  }
}

/**
 * The presentation after a move; the same where it changes nothing.
 * @param now ISO instant in UTC
 * @throws Problem 'slide-not-shown' for an address that the edition has not, 'closed-in-open-session', and
 *   'screens-not-named' where closed slides would come on a screen that the presenter did not name
 */
export function applyMove(was: Presentation, move: Move, stage: Stage, now: string): Presentation {
  switch (move.kind) {
    case 'next':
    case 'previous':
      return step(was, move.kind, stage)
    case 'first':
      return at(was, visible(stage.slides)[0])
    case 'last':
      return at(was, visible(stage.slides).at(-1))
    case 'back':
      return back(was, stage)
    case 'goTo':
      return goTo(was, move.slide, move.isJump, stage)
    case 'freeze':
      return { ...was, frozen: move.isFrozen ? held(was) : null }
    case 'cover':
      return { ...was, cover: move.cover }
    case 'pointer':
      return { ...was, pointer: move.spot }
    case 'magnifier':
      return { ...was, magnifier: move.spot }
    case 'highlight':
      return { ...was, highlight: move.part }
    case 'message':
      return { ...was, message: move.message.trim() }
    case 'startTimer':
      return { ...was, timers: startTimer(was.timers, move, now) }
    case 'endTimer':
      return { ...was, timers: endTimer(was.timers, move.label) }
    case 'look':
      return { ...was, look: move.look }
    case 'takeFigures':
      return was
    case 'edition':
      return move.edition === 'public' ? openTo(was) : closeFor(was, move.screens, stage)
  }
}

/** Public again: nothing that was chosen of the closed deck is kept. */
export function openTo(was: Presentation): Presentation {
  if (was.edition === 'public') return was
  return { ...unmarked(was), edition: 'public', seenBy: [], frozen: null }
}

function closeFor(was: Presentation, named: readonly string[], { isBehindDoors, screens }: Stage): Presentation {
  if (!isBehindDoors) throw new Problem('closed-in-open-session', {})
  const others = screens.filter(({ id }) => !named.includes(id))
  if (others.length > 0) throw new Problem('screens-not-named', { screens: others.map(({ name }) => name) })
  return { ...unmarked(was), edition: 'closed', seenBy: [...named], frozen: null }
}

const visible = (slides: readonly Slide[]): Slide[] => slides.filter(({ isHidden }) => isHidden !== true)

const unmarked = (was: Presentation): Presentation => ({ ...was, pointer: null, magnifier: null, highlight: null })

const held = ({ slide, step: shown, magnifier, highlight }: Presentation): Presentation['frozen'] => ({
  slide,
  step: shown,
  magnifier,
  highlight,
})

function at(was: Presentation, slide: Pick<Slide, 'id'> | undefined, shown = 0): Presentation {
  if (slide === undefined || (slide.id === was.slide && shown === was.step)) return was
  return { ...unmarked(was), slide: slide.id, step: shown }
}

/** A step of the slide that builds itself, or the neighbour in the deck's order, without those left out. */
function step(was: Presentation, to: 'next' | 'previous', { slides }: Stage): Presentation {
  const place = slides.findIndex(({ id }) => id === was.slide)
  if (place === -1) return leaveInsert(was, to, slides)
  if (to === 'next') {
    if (was.step < (slides[place]?.steps ?? 0)) return { ...was, step: was.step + 1 }
    return at(was, visible(slides.slice(place + 1))[0])
  }
  if (was.step > 0) return { ...was, step: was.step - 1 }
  const before = visible(slides.slice(0, place)).at(-1)
  return at(was, before, before?.steps)
}

/** From a slide that is none of the deck's: on from where the presenter jumped to it, or back there. */
function leaveInsert(was: Presentation, to: 'next' | 'previous', slides: readonly Slide[]): Presentation {
  const from = slides.findIndex(({ id }) => id === was.cameFrom.at(-1))
  const cameFrom = was.cameFrom.slice(0, -1)
  return { ...at(was, to === 'next' ? visible(slides.slice(from + 1))[0] : slides[from]), cameFrom }
}

function back(was: Presentation, { slides, live }: Stage): Presentation {
  const place = was.cameFrom.findLastIndex(
    id => id !== was.slide && [...slides, ...live].some(slide => slide.id === id),
  )
  if (place === -1) return was
  return { ...at(was, { id: was.cameFrom[place] ?? '' }), cameFrom: was.cameFrom.slice(0, place) }
}

function goTo(was: Presentation, address: string, isJump: boolean, { slides, live }: Stage): Presentation {
  const slide = [...slides, ...live].find(({ id }) => id === address)
  if (slide === undefined) throw new Problem('slide-not-shown', {})
  const gone = at(was, slide)
  if (!isJump || gone === was || slide.id === was.slide) return gone
  return { ...gone, cameFrom: [...was.cameFrom, was.slide].slice(-mostPlaces) }
}
