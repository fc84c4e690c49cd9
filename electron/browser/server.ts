import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import { Problem } from '../../shared/problem.ts'
import type { App } from '../app.ts'
import { callRefusal, type Refusal, refusal } from './guard.ts'
import { pageFile } from './page.ts'

export interface BrowserHost {
  /** What to open; the token is behind `#`, which no browser sends anywhere. */
  url: string
  close(): Promise<void>
}

/**
 * Serves the window and the contract on 127.0.0.1 to whoever knows this launch's token.
 * @param folder of the built window @param port 0 for any free one
 * @throws Problem 'port-taken'
 */
export async function startBrowserHost(app: App, folder: string, port: number): Promise<BrowserHost> {
  const token = randomBytes(32).toString('base64url')
  const handler = new RPCHandler(app.router)
  let address = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const isCall = path.startsWith('/rpc/')
    const refused = refusal(request, address) ?? (isCall ? callRefusal(request, token) : undefined)
    if (refused) return refuse(response, refused)
    if (isCall) {
      const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: {} })
      if (!matched) response.writeHead(404).end()
      return
    }
    const file = await pageFile(folder, path, randomBytes(16).toString('base64'))
    response.writeHead(file ? 200 : 404, file?.headers).end(file?.body)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  address = `127.0.0.1:${await listen(server, port)}`
  return { url: `http://${address}/#${token}`, close: () => closed(server) }
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(reason)
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  try {
    await promise
  } catch {
    throw new Problem('port-taken', `درگاه ${port} در دست برنامهٔ دیگری است؛ با --port درگاه دیگری بدهید.`)
  }
  return (server.address() as AddressInfo).port
}

/** Streams of changes never end by themselves, so connections are cut. */
function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  return promise
}
