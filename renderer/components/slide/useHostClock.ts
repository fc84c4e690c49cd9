import { useEffect, useState } from 'react'

/** Milliseconds between two looks at the clock: a second is never seen to be skipped. */
const step = 200

/**
 * The host's clock as it goes on here, in milliseconds, a second at a time: a screen's own clock may be wrong.
 * @param now ISO instant in UTC that the host said in its newest frame
 */
export function useHostClock(now: string): number {
  const [time, setTime] = useState(() => Date.parse(now))
  useEffect(() => {
    const ahead = Date.parse(now) - performance.now()
    const look = (): void => setTime(Math.floor((performance.now() + ahead) / 1000) * 1000)
    look()
    const timer = setInterval(look, step)
    return () => clearInterval(timer)
  }, [now])
  return time
}
