import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { unnamedUser } from '../shared/domain/signature.ts'
import { type App, createApp } from './app.ts'
import { bugLog } from './bugLog.ts'
import type { HostPort } from './hostPort.ts'
import { openStore } from './store/database.ts'
import { onlyWindow } from './store/onlyWindow.ts'

export interface Desk {
  app: App
  close(): void
}

/**
 * What both window hosts hold: this machine's clock, and a store that no other window has.
 * @throws Problem 'store-locked' while another one has it
 */
export function openDesk(storePath: string, host: HostPort): Desk {
  const release = onlyWindow(storePath)
  try {
    const app = createApp({
      store: openStore(storePath),
      now,
      who: unnamedUser,
      logBug: bugLog(dirname(storePath), now),
      newId: randomUUID,
      host,
    })
    const close = (): void => {
      app.close()
      release()
    }
    return { app, close }
  } catch (cause) {
    release()
    throw cause
  }
}

const now = () => new Date().toISOString()
