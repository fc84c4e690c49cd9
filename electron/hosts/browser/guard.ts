import type { IncomingMessage } from 'node:http'

/** Why a request is turned away, as an HTTP status. */
export interface Refusal {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421
  reason: string
}

/**
 * What keeps other pages and programs on this machine out: they know neither the address as the browser sends it (a
 * page that has rebound its name to 127.0.0.1 sends its own), nor this launch's token.
 * @param served `http://127.0.0.1:PORT`, the only origin served
 * @returns undefined for a request of our own window
 */
export function refusal(request: IncomingMessage, served: string): Refusal | undefined {
  const { host, origin } = request.headers
  if (host !== served.slice(served.indexOf('//') + 2)) return { status: 421, reason: 'unknown host' }
  if (origin !== undefined && origin !== served) return { status: 403, reason: 'foreign origin' }
  return undefined
}

/** The token that a request carries; empty where it has none. */
export function tokenOf({ headers }: IncomingMessage): string {
  const [, token = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? []
  return token
}

/** By it an answer says of which opened store it is, one after the other, and a call which one it means. */
export const openingHeader = 'store-opening'

/** A window that has read one store must not write to the one that took its place. */
export function otherStore({ headers }: IncomingMessage, opening: number): Refusal | undefined {
  const meant = headers[openingHeader]
  return meant === undefined || meant === String(opening) ? undefined : { status: 409, reason: 'another store' }
}

/**
 * A call must also carry the token, in a header that a foreign page cannot send unasked, and be what windows send:
 * JSON, or a form where files travel with it. A form alone proves nothing: every page may send one.
 * @param isKnown whether the token may ask what is asked
 */
export function callRefusal(request: IncomingMessage, isKnown: boolean): Refusal | undefined {
  if (!isKnown) return { status: 401, reason: 'no token' }
  return isPosted(request, /^(application\/json|multipart\/form-data)(;|$)/)
    ? undefined
    : { status: 415, reason: 'neither JSON nor a form' }
}

/** @returns undefined for JSON that was posted, which a foreign page cannot send unasked */
export function notJson(request: IncomingMessage): Refusal | undefined {
  return isPosted(request, /^application\/json(;|$)/) ? undefined : { status: 415, reason: 'not JSON' }
}

const isPosted = ({ method, headers }: IncomingMessage, type: RegExp): boolean =>
  method === 'POST' && type.test(headers['content-type'] ?? '')
