/**
 * Middles of things beside each other that keep from meeting: each as near to where it should stand as the others let
 * it, all between two ends; where they are too many for it, evenly.
 */
export function spread(things: readonly { at: number; size: number }[], from: number, to: number): number[] {
  const whole = things.reduce((sum, { size }) => sum + size, 0)
  const tightness = whole > to - from ? (to - from) / whole : 1
  const order = things
    .map((thing, index) => ({ ...thing, size: thing.size * tightness, index }))
    .sort((a, b) => a.at - b.at)
  const starts: number[] = []
  let end = from
  for (const { at, size } of order) {
    const start = Math.max(end, at - size / 2)
    starts.push(start)
    end = start + size
  }
  // What was pushed past the far end is pushed back, and what lies before it with it.
  let limit = to
  for (let place = order.length - 1; place >= 0; place--) {
    const { size = 0 } = order[place] ?? {}
    const start = Math.min(starts[place] ?? from, limit - size)
    starts[place] = start
    limit = start
  }
  const middles: number[] = []
  order.forEach(({ index, size }, place) => {
    middles[index] = (starts[place] ?? from) + size / 2
  })
  return middles
}
