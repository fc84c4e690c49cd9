import { randomUUID } from 'node:crypto'
import { unnamedUser } from '../../shared/domain/signature.ts'
import { openStore } from '../store/database.ts'
import { refuseUnlike } from '../store/file/lastSaved.ts'
import { type Creation, refuseLostStore } from '../store/file/storePath.ts'
import { type App, createApp } from './app.ts'

/**
 * The terminal's composition: a store file (or ':memory:'), the machine's clock. @throws Problem of `refuseLostStore`
 *   and `refuseUnlike`
 */
export function openApp(store: string, creation: Creation): App {
  refuseLostStore(store, creation)
  refuseUnlike(store)
  return createApp({
    store: openStore(store),
    now: () => new Date().toISOString(),
    who: unnamedUser,
    newId: randomUUID,
  })
}

/** Asks what needs no store of a session. */
export async function withoutStore<T>(ask: (api: App['api']) => Promise<T>): Promise<T> {
  const app = openApp(':memory:', 'never')
  try {
    return await ask(app.api)
  } finally {
    app.close()
  }
}
