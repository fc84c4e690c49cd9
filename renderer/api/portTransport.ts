import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Api } from './transport.ts'

/** Calls over a port, in Electron; its preload hands the port in when asked. */
export async function overPort(): Promise<Api> {
  const { promise, resolve } = Promise.withResolvers<MessagePort>()
  window.addEventListener('message', event => {
    const [port] = event.ports
    if (event.source === window && event.data === 'port' && port) resolve(port)
  })
  window.postMessage('port-wanted', location.origin)
  const port = await promise
  const link = new RPCLink({ port })
  port.start()
  return createORPCClient<Api>(link)
}
