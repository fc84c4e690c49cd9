import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { NetworkDoor } from '../../services/hall/networkHost.ts'
import { notJson } from '../browser/guard.ts'
import { deviceOf } from './deviceOf.ts'

/** A code and a name in their JSON. */
const mostBytes = 1000

const asked = z.strictObject({ code: z.string().max(40), name: z.string().max(200) })

/** HTTP's status for each way to be refused. */
const statuses = { wrong: 403, used: 410, expired: 410, closed: 429, 'no-code': 400 } as const

/**
 * Lets a screen in by the code that the console shows: `{"code","name"}` → `{"token"}`, or `{"refused","triesLeft"}`.
 * The code stands in no address. Only the page of this very server asks.
 */
export async function pairScreen(
  door: NetworkDoor,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return say(response, 405, { refused: 'method' })
  if (request.headers.origin !== origin) return say(response, 403, { refused: 'origin' })
  if (notJson(request)) return say(response, 415, { refused: 'type' })
  const text = await shortText(request)
  if (text === undefined) return say(response, 413, { refused: 'length' })
  const { data } = asked.safeParse(parsed(text))
  if (data === undefined) return say(response, 400, { refused: 'form' })
  const answer = door.pair(data.code, data.name, deviceOf(request.headers['user-agent'] ?? ''))
  say(response, 'token' in answer ? 200 : statuses[answer.refused], answer)
}

/** @returns undefined where it is too long */
async function shortText(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function say(response: ServerResponse, status: number, answer: object): void {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  response.writeHead(status, headers).end(JSON.stringify(answer))
}
