import type { Page } from 'playwright-core'

/** What a window was not to have: the marks of a mouse or a finger, and addresses that are not its own host's. */
export interface Seen {
  pointers: string[]
  strangers: string[]
}

/** Looks on from now to the end of the page. */
export async function bystander(page: Page): Promise<Seen> {
  const seen: Seen = { pointers: [], strangers: [] }
  await page.exposeFunction('pointed', (event: string) => seen.pointers.push(event))
  await page.addInitScript(tellPointers)
  await page.evaluate(tellPointers)
  const home = new URL(page.url())
  const isOwn = (address: string): boolean => {
    const { protocol, host } = new URL(address)
    return protocol === 'data:' || protocol === 'blob:' || (protocol === home.protocol && host === home.host)
  }
  page.context().on('request', request => {
    if (!isOwn(request.url())) seen.strangers.push(request.url())
  })
  page.on('websocket', socket => seen.strangers.push(socket.url()))
  return seen
}

function tellPointers(): void {
  for (const name of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
    addEventListener(
      name,
      ({ type, isTrusted }) => {
        if (isTrusted) (Reflect.get(window, 'pointed') as (event: string) => void)(type)
      },
      { capture: true, passive: true },
    )
}
