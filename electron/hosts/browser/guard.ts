import type { IncomingMessage } from 'node:http'
import type { Launch } from './launch.ts'

/** Why a request is turned away, as an HTTP status. */
export interface Refusal {
  status: 400 | 401 | 403 | 413 | 415 | 421
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
export function callRefusal(request: IncomingMessage, launch: Launch): Refusal | undefined {
  const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
  return launch.isToken(token) ? notJson(request) : { status: 401, reason: 'no token' }
}

/** @returns undefined for JSON that was posted */
export function notJson({ method, headers }: IncomingMessage): Refusal | undefined {
  const isJson = /^application\/json(;|$)/.test(headers['content-type'] ?? '')
  return method === 'POST' && isJson ? undefined : { status: 415, reason: 'not JSON' }
}
