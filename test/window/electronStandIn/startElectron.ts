import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { atEnd } from '../../fixtures/atEnd.ts'
import { newContext } from '../sharedBrowser.ts'
import { openRelay, type Relay } from './relayPage.ts'
import { WindowPage } from './windowPage.ts'
import type { ProgramState, Question, Served, Shown, ToProgram, ToScreen } from './wire.ts'

const register = fileURLToPath(new URL('register.ts', import.meta.url))

/** Milliseconds; it only stops a hang. */
const patience = 40_000

export interface StartOptions {
  /** The built program's folder. */
  program: string
  /** SHORANAMEH_HOME. */
  home: string
  /** Words of the command line after the program. */
  words?: string[]
  cwd?: string
  /** Electron is held back before `ready` until `ready()` is called. */
  isHeld?: boolean
}

type Said = Extract<ToProgram, { kind: 'port' }>

/** The built program over the stand-in. Everything ends with the test. */
export class StandIn {
  /** What the system showed, in order. */
  readonly shown: Shown[] = []
  /** What went to preloads, by its channel. */
  readonly sent: string[] = []
  readonly #child: ChildProcess
  readonly #context: BrowserContext
  readonly #windows = new Map<number, Promise<WindowPage>>()
  readonly #asked = new Map<number, (answer: unknown) => void>()
  readonly #watchers = new Set<() => void>()
  readonly #output: string[] = []
  #hold: { words: string; left: number; back: Said[] } | undefined
  #relay!: Relay
  #last = 0
  #exit: number | null | undefined

  private constructor(child: ChildProcess, context: BrowserContext) {
    this.#child = child
    this.#context = context
  }

  static async start({ program, home, words = [], cwd, isHeld = false }: StartOptions): Promise<StandIn> {
    const context = await newContext()
    const env = { ...process.env, SHORANAMEH_HOME: home }
    const child = fork(join(program, 'electron/main.js'), words, {
      execArgv: ['--import', pathToFileURL(register).href],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env,
      ...(cwd === undefined ? {} : { cwd }),
    })
    const own = new StandIn(child, context)
    atEnd(async () => {
      if (own.#exit === undefined) child.kill('SIGKILL')
      await own.ended
    })
    await own.#listen()
    if (!isHeld) own.ready()
    return own
  }

  async #listen(): Promise<void> {
    this.#child.stdout?.on('data', (part: Buffer) => this.#output.push(part.toString()))
    this.#child.stderr?.on('data', (part: Buffer) => this.#output.push(part.toString()))
    this.#child.once('exit', code => {
      this.#exit = code
      this.#look()
    })
    this.#relay = await openRelay(this.#context, {
      said: (port, data) => this.#pass({ kind: 'port', port, data }),
      closed: port => this.tell({ kind: 'port-closed', port }),
    })
    this.#child.on('message', (message: ToScreen) => void this.#hear(message))
  }

  async #hear(message: ToScreen): Promise<void> {
    if (message.kind === 'window') this.#windows.set(message.window, this.#open(message))
    else if (message.kind === 'load') await (await this.#window(message.window)).load(message.url)
    else if (message.kind === 'close') await (await this.#window(message.window)).page.close({ runBeforeUnload: true })
    else if (message.kind === 'send') await this.#send(message)
    else if (message.kind === 'port') this.#relay.say(message.port, message.data)
    else if (message.kind === 'port-closed') this.#relay.close(message.port)
    else if (message.kind === 'answer') this.#asked.get(message.id)?.(message.answer)
    else this.shown.push(message.box)
    this.#look()
  }

  #open({ window, preload }: Extract<ToScreen, { kind: 'window' }>): Promise<WindowPage> {
    return WindowPage.open(this.#context, preload, this.#relay.address, {
      served: url => this.#ask<Served>({ about: 'request', url }),
      sent: (channel, words, origin) => this.tell({ kind: 'ipc', window, channel, words, origin, isMainFrame: true }),
      objected: () => this.#ask<boolean>({ about: 'unload', window }),
      stayed: () => this.tell({ kind: 'stayed', window }),
      closed: () => {
        this.#windows.delete(window)
        this.tell({ kind: 'closed', window })
        this.#look()
      },
    })
  }

  async #send(message: Extract<ToScreen, { kind: 'send' }>): Promise<void> {
    this.sent.push(message.channel)
    await (await this.#window(message.window)).deliver(message)
  }

  async #window(id: number): Promise<WindowPage> {
    const window = this.#windows.get(id)
    if (window === undefined) throw new Error(`There is no window ${id}.`)
    return window
  }

  #ask<A>(question: Question): Promise<A> {
    const { promise, resolve } = Promise.withResolvers<A>()
    const id = ++this.#last
    this.#asked.set(id, given => resolve(given as A))
    this.tell({ kind: 'ask', id, question })
    return promise
  }

  #look(): void {
    for (const look of this.#watchers) look()
  }

  /** Waits until something is so. */
  async until<T>(find: () => T | undefined | false): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const look = (): void => {
      const found = find()
      if (found !== undefined && found !== false) resolve(found)
    }
    const late = setTimeout(() => {
      const seen = JSON.stringify({ shown: this.shown, exit: this.#exit })
      reject(new Error(`It did not come to be so. ${seen}\n${this.output}`))
    }, patience)
    this.#watchers.add(look)
    look()
    return promise.finally(() => {
      clearTimeout(late)
      this.#watchers.delete(look)
    })
  }

  /**
   * Says something to the program; a program that is ending may be gone before it hears, which is no fault of a test.
   */
  tell(message: ToProgram): void {
    if (this.#child.connected) this.#child.send(message, () => {})
  }

  #pass(said: Said): void {
    const hold = this.#hold
    if (hold !== undefined && Buffer.from(said.data).includes(hold.words)) hold.left -= 1
    if (hold !== undefined && hold.left <= 0) hold.back.push(said)
    else this.tell(said)
  }

  /** Keeps what pages say from the store, from the nth message on that has these words. @returns lets it go there */
  holdBack(words: string, nth: number): () => void {
    const back: Said[] = []
    this.#hold = { words, left: nth, back }
    return () => {
      this.#hold = undefined
      for (const said of back) this.tell(said)
    }
  }

  ready(): void {
    this.tell({ kind: 'ready' })
  }

  /** The page of a window, as soon as there is one: the first by its number. */
  async page(number = 1): Promise<Page> {
    return (await this.windowPage(number)).page
  }

  async windowPage(number = 1): Promise<WindowPage> {
    return this.until(() => this.#windows.get(number))
  }

  get windowCount(): number {
    return this.#windows.size
  }

  /** The first thing shown of a kind, now or later. */
  box(what: Shown['what']): Promise<Shown> {
    return this.until(() => this.shown.find(one => one.what === what))
  }

  state(): Promise<ProgramState> {
    return this.#ask<ProgramState>({ about: 'state' })
  }

  /** How the program ended; null when it was killed. */
  get ended(): Promise<number | null> {
    return this.until(() => (this.#exit === undefined ? undefined : { code: this.#exit })).then(({ code }) => code)
  }

  /** What its processes wrote. */
  get output(): string {
    return this.#output.join('')
  }
}
