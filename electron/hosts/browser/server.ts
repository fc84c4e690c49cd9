import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { mostCallBytes } from '../../../shared/api/limits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App, CallContext } from '../../app/app.ts'
import type { AudienceContext } from '../../app/audienceRouter.ts'
import { callRefusal, notJson, openingHeader, otherStore, type Refusal, refusal, tokenOf } from './guard.ts'
import { type Launch, newLaunch } from './launch.ts'
import { pageFile } from './page.ts'
import { wholeForm } from './wholeForm.ts'

/** Whose contract is served, as it is at the time of each call. */
export type Served = Pick<App, 'windowRouter' | 'audienceRouter'> & {
  /** Counts the stores that were opened one after the other; there is but one where it is left out. */
  readonly opening?: number
}

export interface BrowserHost {
  /** A new address for one window more: what stands behind its `#` works once, and no browser sends it anywhere. */
  newAddress(): string
  close(): Promise<void>
}

/**
 * Serves the window and the contract on 127.0.0.1 to the windows that it gave an address, and what the hall is shown to
 * the hall's own windows.
 * @param folder of the built window @param port 0 for any free one @param opened called when a window's address was
 *   used
 * @throws Problem 'port-taken'
 */
export async function startBrowserHost(
  served: Served,
  folder: string,
  port: number,
  opened: () => void = () => undefined,
  launch = newLaunch(),
): Promise<BrowserHost> {
  const windows = handlers<CallContext>(newHandler)
  const screens = handlers<AudienceContext>(router => new RPCHandler(router))
  let origin = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request)
    if (path === undefined) return refuse(response, { status: 400, reason: 'bad address' })
    const refused = refusal(request, origin)
    if (refused) return refuse(response, refused)
    if (path === '/ticket') return await redeem(launch, request, response, opened)
    if (path.startsWith('/rpc/')) {
      const { opening = 1 } = served
      const turnedAway = callRefusal(request, launch.isWindow(tokenOf(request))) ?? otherStore(request, opening)
      if (turnedAway) return refuse(response, turnedAway)
      response.setHeader(openingHeader, String(opening))
      return await answerCall(windows(served.windowRouter), request, response, '/rpc', {})
    }
    if (path.startsWith('/audience-rpc/')) {
      const id = launch.screenOf(tokenOf(request))
      const turnedAway = callRefusal(request, id !== undefined)
      if (id === undefined || turnedAway) return refuse(response, turnedAway ?? { status: 401, reason: 'no token' })
      if (path === '/audience-rpc/audience/watch') launch.hallPage.heard()
      const screen = { id, name: 'پردهٔ سالن', kind: 'window' } as const
      return await answerCall(screens(served.audienceRouter), request, response, '/audience-rpc', { screen })
    }
    if (path === '/audience') launch.hallPage.asked()
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
  origin = `http://127.0.0.1:${await listen(server, port)}`
  return { newAddress: () => `${origin}/#${launch.newTicket('window')}`, close: () => closed(server) }
}

type Handler<C extends object> = Pick<RPCHandler<C>, 'handle'>

/** A handler a router: another takes its place when a store could only be opened later. */
function handlers<C extends object>(
  make: (router: Router<AnyContractRouter, C>) => Handler<C>,
): (router: Router<AnyContractRouter, C>) => Handler<C> {
  const known = new WeakMap<object, Handler<C>>()
  return router => {
    const handler = known.get(router) ?? make(router)
    known.set(router, handler)
    return handler
  }
}

async function answerCall<C extends object>(
  handler: Handler<C>,
  request: IncomingMessage,
  response: ServerResponse,
  prefix: `/${string}`,
  context: C,
): Promise<void> {
  response.setHeader('cache-control', 'no-store')
  const { matched } = await handler.handle(request, response, { prefix, context })
  if (!matched) response.writeHead(404).end()
}

function newHandler(router: Router<AnyContractRouter, CallContext>) {
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
  const refused = notJson(request)
  if (refused) return refuse(response, refused)
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += String(part)
    if (text.length > mostTicketBytes) return refuse(response, { status: 413, reason: 'too long' })
  }
  const [, ticket = ''] = /^\{"ticket":"([\w-]+)"\}$/.exec(text) ?? []
  const found = launch.tokenFor(ticket)
  if (found === undefined) return refuse(response, { status: 401, reason: 'no such ticket' })
  response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ token: found.token }))
  if (found.opening === 'window') opened()
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
