import type { Session } from '../../shared/session/session.ts'
import type { Store } from '../store/database.ts'
import { mayBeTyping, refreshSession, type TypedRecord } from '../store/refreshSession.ts'
import { loadSession } from '../store/sessions.ts'

/** A session that was asked for, and what was typed since. */
interface Known {
  session: Promise<Session>
  typed: TypedRecord[]
}

/**
 * Sessions as their documents see them, each read once until the next write, whoever writes. After a write of nothing
 * but the words of a report or a statement, no more than those are read again.
 */
export class SessionCache {
  readonly #store: Store
  readonly #sessions = new Map<string, Known>()

  constructor(store: Store) {
    this.#store = store
    store.watch(touched => {
      if (mayBeTyping(touched)) for (const { typed } of this.#sessions.values()) typed.push(...touched)
      else this.#sessions.clear()
    })
  }

  /**
   * The same for what is given away: what no row tells of, one that is not found any more, is looked for first.
   * @throws Problem 'damaged-store', 'damaged-row'
   */
  async loadToPrint(code: string): Promise<Session> {
    this.#store.prove()
    return this.load(code)
  }

  /** A text with twenty figures asks for its session at every keystroke. @throws Problem 'session-unknown' */
  load(code: string): Promise<Session> {
    this.#store.pollExternalChanges()
    const known = this.#sessions.get(code)
    if (known !== undefined && known.typed.length === 0) return known.session
    const session = known === undefined ? this.#read(code) : this.#refresh(code, known)
    const own: Known = { session, typed: [] }
    this.#sessions.set(code, own)
    // A failed reading is not kept.
    session.catch(() => {
      if (this.#sessions.get(code) === own) this.#sessions.delete(code)
    })
    return session
  }

  #read(code: string): Promise<Session> {
    return loadSession(this.#store, code, { years: 'own' })
  }

  async #refresh(code: string, { session, typed }: Known): Promise<Session> {
    return (await refreshSession(this.#store, await session, typed)) ?? (await this.#read(code))
  }
}
