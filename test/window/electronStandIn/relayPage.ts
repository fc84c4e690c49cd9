import type { BrowserContext } from 'playwright-core'
import { pageAddress, type Said } from './wire.ts'

/** What pages say over their ports. */
export interface RelayListener {
  said: (port: number, data: Said) => void
  closed: (port: number) => void
}

export interface Relay {
  /** Of the shared worker through which a page's preload hands its ports over. */
  address: string
  say: (port: number, data: Said) => void
  close: (port: number) => void
}

const workerSource = `let relay
onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data, ports }) => {
    if (data === 'relay') relay = port
    else relay.postMessage(data, [...ports])
  }
}`

/**
 * A page of the window's own origin that outlives every window and holds the other ends of their ports, as Electron's
 * utility process does: what a page says as its last words arrives, and then that its port is closed. Chromium tells a
 * port's other end nothing, so a lock tells that the page is gone.
 */
export async function openRelay(context: BrowserContext, listener: RelayListener): Promise<Relay> {
  const page = await context.newPage()
  await page.exposeFunction('standInSaid', listener.said)
  await page.exposeFunction('standInClosed', listener.closed)
  const home = pageAddress('shoranameh://window/relay')
  await page.route(home, route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(home)
  const address = await page.evaluate(startRelay, workerSource)
  const tell = (called: 'standInSay' | 'standInClose', words: unknown[]): void => {
    page
      .evaluate(([name, given]) => (Reflect.get(window, name) as (...all: unknown[]) => void)(...given), [
        called,
        words,
      ] as const)
      .catch(() => undefined)
  }
  return {
    address,
    say: (port, data) => tell('standInSay', [port, data]),
    close: port => tell('standInClose', [port]),
  }
}

/** Runs in the relay page. @returns the shared worker's address */
function startRelay(source: string): string {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const ends = new Map<number, MessagePort>()
  const early = new Map<number, Said[]>()
  const { port: worker } = new SharedWorker(address, 'relay')
  const tellSaid = Reflect.get(window, 'standInSaid') as RelayListener['said']
  const tellClosed = Reflect.get(window, 'standInClosed') as RelayListener['closed']
  worker.addEventListener('message', ({ data, ports: [end] }: MessageEvent<{ port: number }>) => {
    if (end === undefined) return
    const { port } = data
    ends.set(port, end)
    end.addEventListener('message', ({ data: said }: MessageEvent<string | ArrayBuffer>) =>
      tellSaid(port, typeof said === 'string' ? said : new Uint8Array(said)),
    )
    void navigator.locks.request(`port ${port}`, () => {
      setTimeout(() => tellClosed(port))
    })
    end.start()
    for (const said of early.get(port) ?? []) end.postMessage(said)
    early.delete(port)
  })
  worker.start()
  worker.postMessage('relay')
  Object.assign(window, {
    standInSay: (port: number, said: Said) => {
      const end = ends.get(port)
      if (end) end.postMessage(said)
      else early.set(port, [...(early.get(port) ?? []), said])
    },
    standInClose: (port: number) => {
      ends.get(port)?.close()
      ends.delete(port)
    },
  })
  return address
}
