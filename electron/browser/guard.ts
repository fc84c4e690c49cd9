import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is turned away, as an HTTP status. */
export interface Refusal {
  status: 401 | 403 | 415 | 421
  reason: string
}

/**
 * What keeps other pages and programs on this machine out: they know neither the address as the browser sends it (a
 * page that has rebound its name to 127.0.0.1 sends its own), nor this launch's token.
 * @param address `127.0.0.1:PORT`, the only one served
 * @returns undefined for a request of our own window
 */
export function refusal(request: IncomingMessage, address: string): Refusal | undefined {
  const { host, origin } = request.headers
  if (host !== address) return { status: 421, reason: 'unknown host' }
  if (origin !== undefined && origin !== `http://${address}`) return { status: 403, reason: 'foreign origin' }
  return undefined
}

/** A call must also be JSON, which a foreign page cannot send unasked, and carry the token. */
export function callRefusal(request: IncomingMessage, token: string): Refusal | undefined {
  const { authorization = '', 'content-type': type = '' } = request.headers
  if (!isSame(authorization, `Bearer ${token}`)) return { status: 401, reason: 'no token' }
  if (request.method !== 'POST' || !/^application\/json(;|$)/.test(type)) return { status: 415, reason: 'not JSON' }
  return undefined
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
