import { readFile } from 'node:fs/promises'
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core'
import { exposedScript, preloadScript, preloadWorld, sendBinding } from './preloadWorld.ts'
import { pageAddress, programAddress, type Served, type ToScreen } from './wire.ts'

/** What a window's page asks of the program. */
export interface PageListener {
  served: (url: string) => Promise<Served>
  sent: (channel: string, words: unknown[], origin: string) => void
  /** The page objects to being closed. @returns whether it is closed all the same */
  objected: () => Promise<boolean>
  stayed: () => void
  closed: () => void
}

type Sent = Extract<ToScreen, { kind: 'send' }>

/**
 * A BrowserWindow: a page of Chromium whose files come from the program, with the real preload in a world of its own.
 */
export class WindowPage {
  readonly page: Page
  /** Addresses that the program did not let it ask for. */
  readonly refused: string[] = []
  /** What nobody caught, and what the page's policy forbade. */
  readonly errors: string[] = []
  #protocol: CDPSession
  #world: number | undefined

  private constructor(page: Page, protocol: CDPSession) {
    this.page = page
    this.#protocol = protocol
  }

  static async open(
    context: BrowserContext,
    preload: string,
    relay: string,
    listener: PageListener,
  ): Promise<WindowPage> {
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const own = new WindowPage(page, await context.newCDPSession(page))
    await own.#begin(preloadScript(await readFile(preload, 'utf8'), relay), listener)
    return own
  }

  async #begin(script: string, listener: PageListener): Promise<void> {
    const { page } = this
    const protocol = this.#protocol
    page.on('pageerror', error => this.errors.push(String(error)))
    page.on('console', message => {
      if (/Content Security Policy/.test(message.text())) this.errors.push(message.text())
    })
    page.on('close', listener.closed)
    page.on('dialog', dialog => {
      void listener.objected().then(async isLet => {
        await (isLet ? dialog.accept() : dialog.dismiss())
        if (!isLet) listener.stayed()
      })
    })
    await page.route('**/*', route => this.#serve(route, listener))
    await protocol.send('Runtime.enable')
    await protocol.send('Page.enable')
    protocol.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld) this.#world = context.id
    })
    await protocol.send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorld })
    protocol.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== sendBinding) return
      const { channel, words } = JSON.parse(payload) as { channel: string; words: unknown[] }
      listener.sent(channel, words, programAddress(new URL(page.url()).origin))
    })
    await protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: exposedScript })
    await protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: script, worldName: preloadWorld })
  }

  async #serve(route: Route, { served }: PageListener): Promise<void> {
    const url = programAddress(route.request().url())
    const file = await served(url)
    if (file !== null) return route.fulfill({ ...file, body: Buffer.from(file.body) })
    this.refused.push(url)
    return route.abort('blockedbyclient')
  }

  async load(url: string): Promise<void> {
    await this.page.goto(pageAddress(url), { waitUntil: 'commit' }).catch((cause: unknown) => {
      if (!this.page.isClosed()) this.errors.push(String(cause))
    })
  }

  /** To the preload's ipcRenderer. */
  async deliver({ channel, words, port }: Sent): Promise<void> {
    const expression = `standInDeliver(${JSON.stringify({ channel, words, port })})`
    await this.#protocol
      .send('Runtime.evaluate', { expression, contextId: this.#world ?? 0 })
      .catch((cause: unknown) => {
        // As in Electron, who is told of a document that the page has just left hears nothing.
        if (!String(cause).includes('Cannot find context')) this.errors.push(String(cause))
      })
  }
}
