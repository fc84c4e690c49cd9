/** As few pieces as there have to be, none longer than `most`, all about as long: seven of six are four and three. */
export function even<T>(all: readonly T[], most: number): T[][] {
  return chunks(all, Math.ceil(all.length / Math.max(1, Math.ceil(all.length / most))))
}

/** In pieces of a length, the last one shorter. */
function chunks<T>(all: readonly T[], length: number): T[][] {
  const pieces: T[][] = []
  for (let at = 0; at < all.length; at += length) pieces.push(all.slice(at, at + length))
  return pieces
}

/**
 * How many of things of these heights stand on the first of as few slides as they need, where all slides are about as
 * full; 0 where not even one of them fits.
 */
export function firstOfEven(heights: readonly number[], most: number): number {
  const slides = slidesOf(heights, most)
  const share = heights.reduce((sum, height) => sum + height, 0) / slides
  let best = { count: 0, away: Number.POSITIVE_INFINITY }
  let used = 0
  for (const [at, height] of heights.entries()) {
    used += height
    if (used > most) break
    const away = Math.abs(used - share)
    if (away <= best.away && slidesOf(heights.slice(at + 1), most) < slides) best = { count: at + 1, away }
  }
  return best.count
}

/** How many slides of a height take them all; what is higher than a slide has one to itself. */
function slidesOf(heights: readonly number[], most: number): number {
  let slides = 0
  let left = 0
  for (const height of heights) {
    if (height > left) {
      slides++
      left = most
    }
    left -= height
  }
  return slides
}
