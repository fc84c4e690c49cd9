import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** A file of the window, as both hosts serve it. */
export interface PageFile {
  body: Buffer | string
  headers: Record<string, string>
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** What the page may load and run: its own files; styles by nonce; pictures it has drawn itself. */
function contentSecurity(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * What stands in the hall and the window that sends it there see the displays, fill one and keep it awake. The window
 * is one page, whatever its address becomes, and its first answer holds for all of it; whoever sits before it is asked.
 */
const permissions = ['fullscreen', 'screen-wake-lock', 'window-management'].map(one => `${one}=(self)`).join(', ')

/** What the hall sees, or the presenter's console. */
export const isHallPage = (path: string): boolean => path === '/audience' || /^\/session\/[^/]+\/console$/.test(path)

/**
 * The file at a path of the window: the page itself for every route, the built file for what lies under `/assets/`.
 * @param folder of the built window @param nonce of this answer, for styles made while the page runs
 * @returns undefined when there is no such file
 */
export async function pageFile(folder: string, path: string, nonce: string): Promise<PageFile | undefined> {
  if (path.startsWith('/assets/')) {
    const file = fileAt(folder, path)
    const type = file && types[extname(file)]
    if (file === undefined || type === undefined) return undefined
    const body = await readFile(file).catch(() => undefined)
    return (
      body && { body, headers: { ...common, 'content-type': type, 'cache-control': 'max-age=31536000, immutable' } }
    )
  }
  const html = await readFile(join(folder, path === '/audience' ? 'audience/index.html' : 'index.html'), 'utf8')
  return {
    body: html.replaceAll('%NONCE%', nonce),
    headers: {
      ...common,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurity(nonce),
      'permissions-policy': permissions,
      'cross-origin-opener-policy': openerPolicy(path),
    },
  }
}

/** A path of the window as a file in its folder; undefined outside of it, and where an escape is none («%»). */
function fileAt(folder: string, path: string): string | undefined {
  try {
    const file = normalize(join(folder, decodeURIComponent(path)))
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}

/**
 * Another policy than the console's parts the windows from it that it opens: otherwise they share a process, and one
 * that hangs or dies takes the others along.
 */
const openerPolicy = (path: string): string =>
  path === '/audience' || /^\/session\/[^/]+\/chair$/.test(path) ? 'same-origin-allow-popups' : 'same-origin'

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}
