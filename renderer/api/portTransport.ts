import { createORPCClient } from '@orpc/client'
import { navigate } from 'wouter/use-browser-location'
import { askForPort } from './portLink.ts'
import type { Api } from './transport.ts'

/** Calls over a port, in Electron, whose program also leads the window to its screens. */
export function overPort(): Api {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === window && isRoute(data)) navigate(data.go)
  })
  return createORPCClient<Api>(askForPort())
}

/** Where the program's menu, or a bundle that was opened, leads to. */
function isRoute(data: unknown): data is { go: string } {
  return typeof data === 'object' && data !== null && 'go' in data && typeof data.go === 'string'
}
