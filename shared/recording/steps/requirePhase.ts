import { Problem } from '../../problems/problem.ts'
import { liveState, type SessionPhase } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

/**
 * @throws Problem 'session-not-begun', 'session-begun', 'session-adjourned' or 'session-over', as the session stands
 */
export function requirePhase({ session }: RecordDraft, allowed: readonly SessionPhase[]): void {
  const { phase } = liveState(session)
  if (allowed.includes(phase)) return
  const codes = {
    before: 'session-not-begun',
    running: 'session-begun',
    adjourned: 'session-adjourned',
    ended: 'session-over',
  } as const
  throw new Problem(codes[phase], {})
}
