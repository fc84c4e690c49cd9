import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'

/** The store's one session. @throws Problem 'no-session' or 'several-sessions' */
export async function onlySession(app: App): Promise<string> {
  const sessions = await app.api.sessions.list()
  const [only] = sessions
  if (only !== undefined && sessions.length === 1) return only.code
  if (only === undefined) throw new Problem('no-session', {})
  const codes = sessions.map(session => session.code)
  throw new Problem('several-sessions', { codes })
}
