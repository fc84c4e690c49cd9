/** Measures of the hall's slides; lengths in hall pixels, of which a slide is 1080 high. */
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { slideSizes } from '../../../shared/slidePaper.ts'

/** How wide a slide is, and what is left free at its sides. */
export const slideWidths: Readonly<Record<HallLook['ratio'], { width: number; margin: number }>> = {
  '16:9': { width: slideSizes['16:9'].width, margin: 96 },
  '4:3': { width: slideSizes['4:3'].width, margin: 72 },
}

export const slideHeight = 1080

/** Of the width, that is left to the panel at the left of a board. */
export const boardShare = 0.34

/** Sizes of letters. */
export const size = {
  board: 128,
  of: 72,
  title: 66,
  subtitle: 38,
  lead: 50,
  body: 40,
  /** Notes, sources, units: never less on a wall. */
  small: 28,
  tableHead: 34,
  table: 42,
  figure: 112,
  leastFigure: 96,
  figureLabel: 38,
  chart: 32,
  chartValue: 34,
  verdict: 158,
  count: 96,
} as const

/** Of the letters' size, from one line to the next; exact, so that whatever letters stand in need the same room. */
export const lineHeight = { text: 1.5, large: 1.4 } as const

/** How much wider letters may be that stand in where a computer lacks a deck's own: a table grows with its lines. */
export const standIn = 1.2

/** The same of a single word or number, in bold the most: a column that is narrower would break it in two. */
export const standInWord = 1.3
