/** A timer that the hall sees by its name: «استراحت». */
export interface NamedTimer {
  /** No two that run have the same. */
  label: string
  /** ISO instant in UTC at which it ends by itself. */
  until: string
}

/** Timers that are not over, whichever ends first before the others. @param now ISO instant in UTC */
export function runningTimers(timers: readonly NamedTimer[], now: string): NamedTimer[] {
  return timers.filter(({ until }) => until > now).toSorted((one, other) => (one.until < other.until ? -1 : 1))
}

/** With one more; of the same name it begins anew. @param now ISO instant in UTC */
export function startTimer(
  timers: readonly NamedTimer[],
  { label, seconds }: { label: string; seconds: number },
  now: string,
): NamedTimer[] {
  const until = new Date(Date.parse(now) + seconds * 1000).toISOString()
  return runningTimers([...endTimer(timers, label), { label, until }], now)
}

export const endTimer = (timers: readonly NamedTimer[], label: string): NamedTimer[] =>
  timers.filter(timer => timer.label !== label)
