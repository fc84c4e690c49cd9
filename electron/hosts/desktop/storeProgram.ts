import { join } from 'node:path'
import type { MessagePortMain, UtilityProcess } from 'electron'
import { utilityProcess } from 'electron/main'
import type { Theme } from '../../../shared/domain/settings.ts'
import { startedModule } from '../../system/startedModule.ts'
import type { FromStore, ToStore } from './messages.ts'
import { StoreLog } from './storeLog.ts'

const program = startedModule('hosts/desktop/storeProcess')

/** Milliseconds within which a second death is no accident any more. */
const restartAfter = 60_000
/** Milliseconds that the store may take to close; SQLite loses nothing when it is ended after that. */
const patience = 20_000

export interface StoreListener {
  /** It can be asked, for the first time or again, or of another store. @param folder where that lies */
  ready: (theme: Theme, folder: string) => void
  /** It has died and is started again. */
  died: () => void
  onMessage: (message: Exclude<FromStore, { kind: 'ready' | 'failed' }>) => void
  /** It could not be opened, or died twice: the words for people. */
  gaveUp: (message: string) => void
}

/** The process that holds the store. When it dies, as a native library may have it do, it is started again. */
export class StoreProgram {
  readonly #folder: string
  readonly #listener: StoreListener
  readonly #log: StoreLog
  #child: UtilityProcess | undefined
  #isReady = false
  #isLeaving = false
  #diedAt = Number.NEGATIVE_INFINITY

  /** @param folder of the data */
  constructor(folder: string, listener: StoreListener) {
    this.#folder = folder
    this.#listener = listener
    this.#log = new StoreLog(join(folder, 'store.log'))
  }

  get isReady(): boolean {
    return this.#isReady
  }

  start(): void {
    const child = utilityProcess.fork(program, [join(this.#folder, 'council.db')], { stdio: 'pipe' })
    this.#child = child
    this.#log.take(child.stdout)
    this.#log.take(child.stderr)
    child.on('message', (message: FromStore) => this.#receive(message))
    child.once('exit', code => this.#ended(code))
  }

  /** Nothing is said to a store that is not there: who has to be heard waits for `ready`. */
  post(message: ToStore, ports: MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports)
  }

  /** Lets it do what is still to be done and close the store. Done when its process has ended. */
  async quit(): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    this.#isLeaving = true
    const { promise, resolve } = Promise.withResolvers<void>()
    child.once('exit', () => resolve())
    const late = setTimeout(() => child.kill(), patience)
    child.postMessage({ kind: 'quit' } satisfies ToStore)
    await promise
    clearTimeout(late)
  }

  #receive(message: FromStore): void {
    if (message.kind === 'ready') {
      this.#isReady = true
      this.#listener.ready(message.theme, message.folder)
    } else if (message.kind === 'failed') {
      this.#isLeaving = true
      this.#listener.gaveUp(message.message)
    } else {
      this.#listener.onMessage(message)
    }
  }

  #ended(code: number): void {
    this.#child = undefined
    this.#isReady = false
    if (this.#isLeaving) return
    this.#log.write(`${new Date().toISOString()} the store's process ended with ${code}\n`)
    const isSecond = Date.now() - this.#diedAt < restartAfter
    this.#diedAt = Date.now()
    if (isSecond) return this.#listener.gaveUp(`${diedTwice}\n\n${this.#log.lastLines}`)
    this.#listener.died()
    this.start()
  }
}

const diedTwice =
  'بخش داده‌های برنامه دو بار از کار افتاد. آنچه ذخیره شده است سر جای خود است؛ برنامه را دوباره باز کنید و اگر ماند، پروندهٔ store.log را در پوشهٔ داده‌ها برای پشتیبان بفرستید.'
