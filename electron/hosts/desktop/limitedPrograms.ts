import type { UtilityProcess } from 'electron'
import { MessageChannelMain, utilityProcess } from 'electron/main'
import { startedModule } from '../../system/startedModule.ts'
import type { StoreProgram } from './storeProgram.ts'

/** Processes that the store's one has started for what strangers made; it alone speaks with them. */
export class LimitedPrograms {
  readonly #store: StoreProgram
  readonly #running = new Map<number, UtilityProcess>()

  constructor(store: StoreProgram) {
    this.#store = store
  }

  /** @param id by which the store's process will know the line to it @param module as `startedModule` takes it */
  start(id: number, module: string): void {
    const child = utilityProcess.fork(startedModule(module), [], { stdio: 'ignore' })
    this.#running.set(id, child)
    child.once('exit', () => this.#running.delete(id))
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage(null, [port1])
    this.#store.post({ kind: 'started', id }, [port2])
  }

  kill(id: number): void {
    this.#running.get(id)?.kill()
  }

  /** The store's process is gone, and with it whoever waits for them. */
  killAll(): void {
    for (const child of this.#running.values()) child.kill()
  }
}
