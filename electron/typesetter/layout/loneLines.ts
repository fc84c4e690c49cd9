/**
 * Whether a line should begin a page though it would still fit on this one, so that no line of a paragraph stands
 * alone: not its first at a page's foot (an orphan), not its last at the next one's head (a widow). A paragraph of
 * three lines is therefore never parted.
 * @param heights of the paragraph's lines, in points @param index of the line @param room points left on the page
 */
export function avoidsLoneLine(heights: readonly number[], index: number, room: number): boolean {
  const left = heights.length - index
  const fit = fitting(heights, index, room)
  if (fit === 0 || fit >= left) return false
  if (index > 0) return left === 2
  return fit === 1 || heights.length === 3
}

/** How many lines from `index` on fit into `room`. */
function fitting(heights: readonly number[], index: number, room: number): number {
  let used = 0
  for (let at = index; at < heights.length; at++) {
    used += heights[at] ?? 0
    if (used > room) return at - index
  }
  return heights.length - index
}
