import { createContext, use } from 'react'
import type { MinutesState } from '../../../shared/domain/minutesStates.ts'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import type { Session } from '../../../shared/session/session.ts'

interface Minutes {
  session: Session
  state: MinutesState
  /** Nothing of the record changes: it is laid out for signing, or final. */
  isFixed: boolean
  /** Records an act; what is refused is said above the parts. @returns whether it was recorded */
  act: <N extends ActCall['name']>(name: N, input: Extract<ActCall, { name: N }>['input']) => Promise<boolean>
}

export const MinutesContext = createContext<Minutes | null>(null)

/** The minutes that are written, within their screen. */
export function useMinutes(): Minutes {
  const minutes = use(MinutesContext)
  if (minutes === null) throw new Error('Only the screen of minutes has minutes.')
  return minutes
}
