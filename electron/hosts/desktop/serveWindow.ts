import { randomBytes } from 'node:crypto'
import type { Protocol } from 'electron'
import { pageFile } from '../browser/page.ts'
import { scheme } from './lockdown.ts'

/** The window's files under a scheme of our own, with the same headers as the browser host sends. */
export function serveWindow(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, async request => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'window' ? await pageFile(folder, pathname, randomBytes(16).toString('base64')) : undefined
    if (!file) return new Response(null, { status: 404 })
    const { body, headers } = file
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers })
  })
}
