import type { Edition } from '../document.ts'
import type { Hall } from '../hallSizes.ts'
import type { NamedTimer } from './timers.ts'

export const hallThemes = { dark: 'تیره', light: 'روشن' } as const
export const hallRatios = { '16:9': '۱۶ به ۹', '4:3': '۴ به ۳' } as const satisfies Record<Hall['ratio'], string>

/** How the hall's screens look. */
export interface HallLook extends Hall {
  theme: keyof typeof hallThemes
}

/** What lies over everything: the hall sees one colour, or the council's emblem alone. */
export type Cover = 'black' | 'white' | 'hidden'

/** A place on a slide, as shares of its width from the left and of its height from the top. */
export interface Spot {
  x: number
  y: number
}

/** A presentation as it stands: one truth for console, hall screens and whoever comes back after a crash. */
export interface Presentation {
  session: string
  /** What the hall may see: nothing closed while this is public. */
  edition: Edition
  /** Screens, by id, that were named when the closed deck was chosen: no other one is shown it. */
  seenBy: string[]
  /** The slide that the presenter is at, by address. */
  slide: string
  /** How many steps of a slide that builds itself are shown. */
  step: number
  /** Where the presenter jumped from, the last one last. */
  cameFrom: string[]
  /** What the hall goes on seeing while the presenter moves. */
  frozen: Pick<Presentation, 'slide' | 'step' | 'magnifier' | 'highlight'> | null
  cover: Cover | null
  pointer: Spot | null
  magnifier: (Spot & { zoom: number }) | null
  /** The figure or data point that stands out: `figure/0`, `point/2/5` (series, category), `row/3`. */
  highlight: string | null
  /** A line to the hall, in the band; empty when there is none. */
  message: string
  /** Those that were started and are not ended by hand; some may be over. */
  timers: NamedTimer[]
  look: HallLook
  /** ISO instant in UTC. */
  startedAt: string
}
