import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { mostCallBytes } from '../../../shared/api/limits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'
import { callRefusal, notJson, type Refusal, refusal } from './guard.ts'
import { type Launch, newLaunch } from './launch.ts'
import { pageFile } from './page.ts'
import { wholeForm } from './wholeForm.ts'

/** Whose contract is served, as it is at the time of each call. */
export type Served = Pick<App, 'windowRouter'>

export interface BrowserHost {
  /** A new address for one window more: what stands behind its `#` works once, and no browser sends it anywhere. */
  newAddress(): string
  close(): Promise<void>
}

/**
 * Serves the window and the contract on 127.0.0.1 to the windows that it gave an address.
 * @param folder of the built window @param port 0 for any free one @param opened called when an address was used
 * @throws Problem 'port-taken'
 */
export async function startBrowserHost(
  served: Served,
  folder: string,
  port: number,
  opened: () => void = () => undefined,
): Promise<BrowserHost> {
  const launch = newLaunch()
  const handlerOf = handlers()
  let address = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request)
    if (path === undefined) return refuse(response, { status: 400, reason: 'bad address' })
    const isCall = path.startsWith('/rpc/')
    const isTicket = path === '/ticket'
    const refused =
      refusal(request, address) ??
      (isCall ? callRefusal(request, launch) : undefined) ??
      (isTicket ? notJson(request) : undefined)
    if (refused) return refuse(response, refused)
    if (isTicket) return await redeem(launch, request, response, opened)
    if (isCall) {
      response.setHeader('cache-control', 'no-store')
      const { matched } = await handlerOf(served.windowRouter).handle(request, response, {
        prefix: '/rpc',
        context: {},
      })
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
  return { newAddress: () => `http://${address}/#${launch.newTicket()}`, close: () => closed(server) }
}

/** A handler a router: another takes its place when a store could only be opened later. */
function handlers(): (router: App['windowRouter']) => ReturnType<typeof newHandler> {
  const known = new WeakMap<App['windowRouter'], ReturnType<typeof newHandler>>()
  return router => {
    const handler = known.get(router) ?? newHandler(router)
    known.set(router, handler)
    return handler
  }
}

function newHandler(router: App['windowRouter']) {
  return new RPCHandler(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: mostCallBytes })],
    rootInterceptors: [
      async call => {
        const result = await call.next()
        if (!(result.matched && result.response.body instanceof FormData)) return result
        const { body, type } = await wholeForm(result.response.body)
        return {
          ...result,
          response: { ...result.response, body, headers: { ...result.response.headers, 'content-type': type } },
        }
      },
    ],
  })
}

/** The path that is asked for; undefined where it is none. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return new URL(request.url ?? '/', 'http://localhost').pathname
  } catch {
    return undefined
  }
}

/** A ticket in its JSON. */
const mostTicketBytes = 200

/** Gives the token for a ticket: `{"ticket"}` → `{"token"}`. */
async function redeem(
  launch: Launch,
  request: IncomingMessage,
  response: ServerResponse,
  opened: () => void,
): Promise<void> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += String(part)
    if (text.length > mostTicketBytes) return refuse(response, { status: 413, reason: 'too long' })
  }
  const [, ticket = ''] = /^\{"ticket":"([\w-]+)"\}$/.exec(text) ?? []
  const token = launch.tokenFor(ticket)
  if (token === undefined) return refuse(response, { status: 401, reason: 'no such ticket' })
  response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ token }))
  opened()
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(reason)
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  try {
    await promise
  } catch {
    throw new Problem('port-taken', { port })
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
