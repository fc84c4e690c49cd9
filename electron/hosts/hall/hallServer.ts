import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { Problem } from '../../../shared/problems/problem.ts'
import type { AudienceContext, AudienceRouter } from '../../app/audienceRouter.ts'
import type { KnownServer, Listening, NetworkDoor } from '../../services/hall/networkHost.ts'
import { callRefusal, type Refusal, refusal, tokenOf } from '../browser/guard.ts'
import { pageFile } from '../browser/page.ts'
import { audienceFiles } from './audienceFiles.ts'
import { newCertificate } from './certificate.ts'
import { pairScreen } from './pairScreen.ts'

/** Short to type, and the same each time where nothing else has it: a page that was paired finds its way back. */
const preferredPort = 8473

/** Milliseconds for which screens are still told that it is over, after nobody is let in any more. */
const patience = 1000

/** Milliseconds that a request may take to come in; screens ask in few words. */
const mostAsking = 10_000

/** Of one screen at a time: a number. */
const mostCallBytes = 1000

const mostConnections = 400

/**
 * Serves the audience's page and its contract over HTTPS to the screens that were let in, and nothing else to anybody.
 * @param folder of the built window @param address the only one it listens at
 * @param known what screens have seen there; null has a certificate made
 * @throws Problem 'address-not-served'
 */
export async function startHallServer(
  folder: string,
  address: string,
  door: NetworkDoor,
  router: AudienceRouter,
  known: KnownServer | null,
): Promise<Listening> {
  const [{ cert, key, fingerprint, expiresAt }, files] = await Promise.all([
    known ?? newCertificate(address, Date.now()),
    audienceFiles(folder),
  ])
  const handler = new RPCHandler<AudienceContext>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: mostCallBytes })],
  })
  let origin = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refusal(request, origin)
    if (refused) return refuse(response, refused)
    const path = request.url ?? ''
    if (path === '/pair') return await pairScreen(door, origin, request, response)
    if (path.startsWith('/audience-rpc/')) return await call(path, request, response)
    if (path !== '/' && !files.has(path)) return refuse(response, { status: 404, reason: 'not found' })
    if (request.method !== 'GET') return refuse(response, { status: 405, reason: 'read only' })
    const file = await pageFile(folder, path === '/' ? '/audience' : path, randomBytes(16).toString('base64'))
    response.writeHead(file ? 200 : 404, { ...file?.headers, 'cache-control': 'no-store' }).end(file?.body)
  }
  const call = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!/^\/audience-rpc\/audience\/(watch|shown)$/.test(path))
      return refuse(response, { status: 404, reason: 'not found' })
    if (request.method !== 'POST') return refuse(response, { status: 405, reason: 'only calls' })
    const screen = door.screenOf(tokenOf(request))
    const refused = callRefusal(request, screen !== undefined)
    if (screen === undefined || refused) return refuse(response, refused ?? { status: 401, reason: 'no token' })
    response.setHeader('cache-control', 'no-store')
    const { matched } = await handler.handle(request, response, { prefix: '/audience-rpc', context: { screen } })
    if (!matched) refuse(response, { status: 404, reason: 'not found' })
  }

  const server = createServer({ cert, key, minVersion: 'TLSv1.2' }, (request, response) => {
    answer(request, response).catch((cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.headersTimeout = mostAsking
  server.requestTimeout = mostAsking
  server.maxConnections = mostConnections
  const port = await listen(server, address, known === null ? [preferredPort] : [known.port, preferredPort])
  origin = `https://${address}:${port}`
  return { url: `${origin}/`, server: { cert, key, fingerprint, expiresAt, port }, close: () => close(server) }
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(reason)
}

/** @param preferred ports, the best first @returns the port */
async function listen(server: Server, address: string, preferred: readonly number[]): Promise<number> {
  for (const port of [...preferred, 0]) {
    try {
      await listening(server, port, address)
      return (server.address() as AddressInfo).port
    } catch (cause) {
      const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
      if (!isTaken || port === 0) throw Object.assign(new Problem('address-not-served', { address }), { cause })
    }
  }
  throw new Problem('address-not-served', { address })
}

function listening(server: Server, port: number, address: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, address, () => {
    server.off('error', reject)
    resolve()
  })
  return promise
}

/** Nobody is let in from now on; streams say that they are over and end by themselves, or are cut. */
function close(server: Server): void {
  server.close()
  setTimeout(() => server.closeAllConnections(), patience).unref()
}
