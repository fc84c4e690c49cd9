import { createContext, use } from 'react'
import type { ChairView } from '../../../shared/hall/chairView.ts'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { Clock } from '../record/clock.ts'

export interface Chair {
  /** The session's record, as the clerk keeps it. */
  record: Session
  view: ChairView
  /** The council's. */
  clock: Clock
  act: (call: ActCall) => Promise<boolean>
}

export const ChairContext = createContext<Chair | null>(null)

/** The session that is presided over, within the chair's view. */
export function useChair(): Chair {
  const chair = use(ChairContext)
  if (chair === null) throw new Error('Only the chair’s view has a session to preside over.')
  return chair
}
