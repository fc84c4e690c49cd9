import { createContext, use } from 'react'
import type { Session } from '../../../../shared/session/session.ts'
import { type Clock, useMoment } from '../../record/clock.ts'
import { type AgendaPlan, agendaPlan } from '../agendaPlan.ts'

interface Times {
  /** Undefined while the record is read. */
  record: Session | undefined
  /** The council's. */
  clock: Clock
  /** The host's, in UTC. */
  hostClock: Clock
}

export const TimesContext = createContext<Times | null>(null)

/** The session's times, and the moment on the council's clock and in UTC; drawn again each second. */
export function useTimes(): { plan: AgendaPlan | undefined; now: string; utc: string } {
  const times = use(TimesContext)
  if (times === null) throw new Error('Only the console has the times of a session.')
  const now = useMoment(times.clock)
  const utc = useMoment(times.hostClock)
  return { plan: times.record && agendaPlan(times.record), now, utc }
}
