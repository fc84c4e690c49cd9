import { createContext, use } from 'react'
import type { ConsoleState } from '../../../shared/api/presenting.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import type { ConsoleCommand } from './consoleKeys.ts'
import type { ListedSlide } from './slideList.ts'

/** What the pointer and the arrows are for; null where they are for nothing but walking the slides. */
export type Tool = 'pointer' | 'magnifier' | 'highlight'

/** What lies over the console or beside its slide. */
export type Panel = 'overview' | 'message' | 'source' | 'doors' | 'hall'

/** Whoever holds the presentation: the host, or this window alone while it is rehearsed. */
export interface Presenter {
  /** The presentation, and what the hall sees of it. */
  state: ConsoleState
  /** The presentation as moves that are under way leave it: what the next key goes by. */
  decided: () => Presentation
  /** Every slide of the session, those that cannot be shown locked. */
  slides: readonly ListedSlide[]
  isRehearsal: boolean
  move: (move: Move) => void
  end: () => void
  /** Opens what the hall sees. */
  openHall: () => void
}

export interface Console extends Presenter {
  presentation: ConsoleState['presentation']
  /** The presenter's; undefined when the deck does not have it any more. */
  current: ListedSlide | undefined
  /** The next one that can be shown. */
  next: ListedSlide | undefined
  /** To a slide, remembering where from. */
  jump: (slide: string) => void
  tool: Tool | null
  /** What is at hand as moves that are under way leave it. */
  toolAtHand: () => Tool | null
  setTool: (tool: Tool | null) => void
  panel: Panel | null
  setPanel: (panel: Panel | null) => void
  /** Digits that were typed and wait for Enter. */
  digits: string
  /** Esc was pressed once: the next one ends. */
  isEnding: boolean
  /** Runs what a key runs. */
  run: (command: ConsoleCommand) => void
}

export const ConsoleContext = createContext<Console | null>(null)

/** The presentation that is led, within the console. */
export function useConsole(): Console {
  const console = use(ConsoleContext)
  if (console === null) throw new Error('Only the console has a presentation to lead.')
  return console
}
