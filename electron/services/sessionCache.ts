import type { Session } from '../../shared/session/session.ts'
import type { Store } from '../store/database.ts'
import { loadSession } from '../store/sessions.ts'

/** Sessions as their documents see them, each read once until the next write, whoever writes. */
export class SessionCache {
  readonly #store: Store
  readonly #sessions = new Map<string, Promise<Session>>()

  constructor(store: Store) {
    this.#store = store
    store.watch(() => this.#sessions.clear())
  }

  /**
   * The same for what is given away: what no row tells of, an index that lost one, is looked for first.
   * @throws Problem 'damaged-store'
   */
  async loadToPrint(code: string): Promise<Session> {
    this.#store.provePages()
    return this.load(code)
  }

  /** A text with twenty figures asks for its session at every keystroke. @throws Problem 'session-unknown' */
  load(code: string): Promise<Session> {
    this.#store.pollExternalChanges()
    const known = this.#sessions.get(code)
    if (known !== undefined) return known
    const session = loadSession(this.#store, code, { years: 'own' })
    this.#sessions.set(code, session)
    // A failed reading is not kept.
    session.catch(() => this.#sessions.delete(code))
    return session
  }
}
