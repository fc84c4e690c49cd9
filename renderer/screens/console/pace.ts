/** Seconds either way that are nothing to speak of. */
const onTime = 30

/** How a part of the presentation goes against what was planned for it. */
export interface Pace {
  /** Seconds that are left of the planned ones; below zero when they are over. */
  left: number
  /** Seconds ahead (above zero) or behind (below) what the slides that were shown would have taken. */
  ahead: number
  state: 'ahead' | 'onTime' | 'behind'
}

/**
 * Planned time is spread evenly over the slides: halfway through the slides, half of it should be used.
 * @param used seconds since the item began @param planned seconds that the agenda gives it @param done slides shown so
 *   far, the one at hand among them @param slides of the item; above zero
 */
export function paceOf({
  used,
  planned,
  done,
  slides,
}: {
  used: number
  planned: number
  done: number
  slides: number
}): Pace {
  // The slide at hand has its whole share still to use.
  const [earliest, latest] = [(planned * Math.max(0, done - 1)) / slides, (planned * done) / slides]
  const ahead = used > latest ? latest - used : used < earliest ? earliest - used : 0
  return {
    left: planned - used,
    ahead,
    state: Math.abs(ahead) <= onTime ? 'onTime' : ahead > 0 ? 'ahead' : 'behind',
  }
}
