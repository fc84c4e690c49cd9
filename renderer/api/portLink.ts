import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { Disconnected } from './disconnected.ts'
import { inSteps } from './heavyCalls.ts'

/**
 * A line to Electron's store process. Its preload hands a port in when asked, and a new one when another store is open
 * or the process was started again.
 */
export function askForPort(): PortLink {
  const link = new PortLink()
  window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
    if (source !== window) return
    if (data === 'port' && port) link.open(port)
    else if (data === 'port-lost') link.lose()
  })
  window.postMessage('port-wanted', location.origin)
  return link
}

/** Calls wait for the first port; after one was closed they fail until there is another. */
class PortLink implements ClientLink<ClientContext> {
  #line = Promise.withResolvers<RPCLink<ClientContext>>()
  #port: MessagePort | undefined
  /** Of stores that were open before: what was asked by them is still answered, as that another is open. */
  readonly #left: MessagePort[] = []
  #isLost = false

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    if (this.#isLost) throw new Disconnected()
    const line = await this.#line.promise
    if (this.#isLost) throw new Disconnected()
    return line.call(path, input, options)
  }

  open(port: MessagePort): void {
    if (this.#port !== undefined) {
      this.#left.push(this.#port)
      this.#line = Promise.withResolvers()
    }
    this.#port = port
    this.#line.resolve(new RPCLink({ ...inSteps, port }))
    this.#isLost = false
    port.start()
  }

  /** The other end is gone: Chromium does not tell a page, so the program does. Calls under way fail. */
  lose(): void {
    if (this.#port === undefined) return
    this.#isLost = true
    this.#line = Promise.withResolvers()
    for (const port of [...this.#left.splice(0), this.#port]) port.dispatchEvent(new Event('close'))
    this.#port = undefined
  }
}
