import { randomUUID } from 'node:crypto'
import { unnamedUser } from '../../shared/domain/signature.ts'
import { type App, createApp } from '../app.ts'
import { openStore } from '../store/database.ts'

/** The terminal's composition: a store file (or ':memory:'), the machine's clock. */
export function openApp(store: string): App {
  return createApp({
    store: openStore(store),
    now: () => new Date().toISOString(),
    who: unnamedUser,
    newId: randomUUID,
  })
}
