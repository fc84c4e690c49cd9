/** A hall, as far as slides are made for it: how wide its screen is, and how deep it is in heights of the screen. */
export interface Hall {
  ratio: '16:9' | '4:3'
  /** Of the farthest seat; 8 is a hall that fits its screen. */
  distance: number
}

/** Hall pixels that no word is smaller than, however far anyone sits: 1/45 of the height. */
const leastSize = 24

/** Of a chart: what stands in its smallest letters is 0.86 of its others. */
export const leastLetters = leastSize / 0.86

/** How many times larger a value at its mark is than a chart's other letters. */
export const hallValues = 1.18

/**
 * What is left of the usual sizes on a full slide: 36 hall pixels of 42, of which words are in tables. Slides are
 * parted so that none is set smaller in the hall that they are made for.
 */
export const fullSlide = 6 / 7

/** Height of the band in hall pixels. */
const bandHeight = 136

/** A screen in hall pixels, its band included. */
export function screenSize({ ratio }: Pick<Hall, 'ratio'>): { width: number; height: number } {
  return { width: ratio === '16:9' ? 1920 : 1440, height: 1080 }
}

/** A slide in hall pixels: the screen without its band. */
export function slideSize(look: Pick<Hall, 'ratio'>): { width: number; height: number } {
  const { width, height } = screenSize(look)
  return { width, height: height - bandHeight }
}

/** How many times larger words are than in a hall that fits its screen, whose farthest seat is eight heights away. */
export function hallScale({ distance }: Pick<Hall, 'distance'>): number {
  return Math.max(1, distance / 8)
}

/** The same of titles, which are large enough for the most of it: what is under them needs the room. */
export function titleScale(look: Pick<Hall, 'distance'>): number {
  return Math.max(1, 0.7 * hallScale(look))
}
