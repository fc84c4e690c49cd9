import type { Session } from '../../shared/session/session.ts'
import type { Store } from '../store/database.ts'
import { loadSession } from '../store/sessions.ts'

const kept = new WeakMap<Store, Map<string, Promise<Session>>>()

/**
 * A session as its documents see it, read once until the next write, whoever writes: a text with twenty figures asks for
 * it at every keystroke. @throws Problem 'session-unknown'
 */
export function cachedSession(store: Store, code: string): Promise<Session> {
  store.pollExternalChanges()
  let sessions = kept.get(store)
  if (sessions === undefined) {
    const own = new Map<string, Promise<Session>>()
    store.watch(() => own.clear())
    kept.set(store, own)
    sessions = own
  }
  let session = sessions.get(code)
  if (session === undefined) {
    session = loadSession(store, code, { years: 'own' })
    sessions.set(code, session)
    // A failed reading is not kept.
    const own = sessions
    session.catch(() => own.delete(code))
  }
  return session
}
