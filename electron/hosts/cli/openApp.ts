import { randomUUID } from 'node:crypto'
import { unnamedUser } from '../../../shared/domain/signature.ts'
import { type App, createApp } from '../../app/app.ts'
import { openStore } from '../../store/database.ts'
import { type Creation, refuseLostStore } from '../../store/storePath.ts'

/** The terminal's composition: a store file (or ':memory:'), the machine's clock. @throws Problem of `refuseLostStore` */
export function openApp(store: string, creation: Creation): App {
  refuseLostStore(store, creation)
  return createApp({
    store: openStore(store),
    now: () => new Date().toISOString(),
    who: unnamedUser,
    newId: randomUUID,
  })
}
