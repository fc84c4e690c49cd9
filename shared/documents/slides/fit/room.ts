import { fullSlide, type Hall, hallScale, slideSize, titleScale } from '../../../hallSizes.ts'

/** Sizes of the title above and of the source below, in hall pixels, and the spacing of their lines. */
const headSizes = { title: 66, subtitle: 40, source: 28 } as const
const headLines = { title: 1.4, subtitle: 1.5, source: 1.45 } as const

/**
 * Sizes of what stands on a full slide, in hall pixels: the hall's style sheets ask for more, and give as much way.
 * Nothing to be read is below 36, and no note below 28.
 */
export const fullSizes = {
  cell: 42 * fullSlide,
  header: 34 * fullSlide,
  body: 44 * fullSlide,
  lead: 56 * fullSlide,
  statement: 54 * fullSlide,
  speaker: 40 * fullSlide,
  note: 33 * fullSlide,
  figure: 112 * fullSlide,
  unit: 50 * fullSlide,
  label: 38 * fullSlide,
  source: headSizes.source,
} as const

/** What is left to a slide's blocks beside its title and its source. */
export interface Room {
  width: number
  height: number
  /** Sizes are this many times the usual: a deeper hall. Those of titles, `titleScale` times. */
  scale: number
  titleScale: number
}

export const usualHall: Hall = { ratio: '16:9', distance: 8 }

/** Slides are made anew for every so many heights of the screen, not for each step of a slider. */
const step = 4

/** The hall that slides are made for where a look was chosen: at least as deep. */
export function hallFor({ ratio, distance }: Hall): Hall {
  return { ratio, distance: Math.max(usualHall.distance, Math.ceil(distance / step) * step) }
}

/** Free at each side. */
const margins: Readonly<Record<Hall['ratio'], number>> = { '16:9': 96, '4:3': 72 }
/** Free above the title and below the source, around the blocks, and between title and subtitle. */
const free = { edges: 48 + 18, blocks: 16 + 12, subtitle: 4 } as const
/** However deep the hall, a slide has room for so much of its own. */
const leastHeight = 260

/** The room of a slide of its own, without title and source. Nearer than usual, sizes stay as they are. */
export function emptyRoom(hall: Hall): Room {
  const { width, height } = slideSize(hall)
  return { width: width - 2 * margins[hall.ratio], height, scale: hallScale(hall), titleScale: titleScale(hall) }
}

/** Lines that stand around a slide's blocks. */
export interface Around {
  title: number
  subtitle: number
  source: number
}

/** The size of what stands around a slide's blocks, in hall pixels. */
export function headSize(of: keyof Around, { scale, titleScale: ofTitles }: Room): number {
  return headSizes[of] * (of === 'source' ? scale : ofTitles)
}

/** The room that is left below so many lines of title and subtitle, and above those of the source. */
export function roomBelow(room: Room, lines: Around): Room {
  const kinds = Object.keys(lines) as (keyof Around)[]
  const taken = kinds.reduce((sum, of) => sum + lines[of] * headSize(of, room) * headLines[of], 0)
  const frame = free.edges + free.blocks + (lines.subtitle > 0 ? free.subtitle : 0)
  return { ...room, height: Math.max(leastHeight, room.height - frame - taken) }
}
