import type { Page } from 'playwright-core'

/** All that comes to a page from now on. */
export interface Received {
  /** Bodies of every answer, of those that never end as far as they came, as UTF-8. */
  text: () => string
  /** Addresses of sockets that it opened. */
  sockets: string[]
}

/** Hears what the browser takes from the network for a page: its files, its calls and the streams of these. */
export async function listenTo(page: Page): Promise<Received> {
  const bodies = new Map<string, Buffer[]>()
  const bodyOf = (request: string): Buffer[] => {
    const body = bodies.get(request) ?? []
    bodies.set(request, body)
    return body
  }
  const sockets: string[] = []
  page.on('websocket', socket => sockets.push(socket.url()))
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Network.responseReceived', ({ requestId }) => {
    devtools.send('Network.streamResourceContent', { requestId }).then(
      // What came before it was asked for.
      ({ bufferedData }) => void bodyOf(requestId).unshift(Buffer.from(bufferedData, 'base64')),
      () => undefined,
    )
  })
  devtools.on('Network.dataReceived', ({ requestId, data }) => {
    if (data !== undefined) bodyOf(requestId).push(Buffer.from(data, 'base64'))
  })
  await devtools.send('Network.enable')
  return { text: () => [...bodies.values()].map(body => Buffer.concat(body).toString('utf8')).join('\n'), sockets }
}
