import { createHash } from 'node:crypto'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Launch } from './launch.ts'
import { type BrowserHost, type Served, startBrowserHost } from './server.ts'

/** Below the ports that systems give out by themselves. */
const [firstPort, lastPort] = [20_000, 32_000]

/** The port that the windows of a folder of data have whenever nothing else has taken it. */
export function preferredPort(data: string): number {
  return firstPort + (createHash('sha256').update(data).digest().readUInt32BE() % (lastPort - firstPort))
}

/**
 * The browser host at the same address as last time, or another when that is taken: what a browser keeps for a window,
 * such as words that could not be saved, belongs to its address.
 */
export async function startOnStablePort(
  served: Served,
  folder: string,
  data: string,
  opened?: () => void,
  launch?: Launch,
): Promise<BrowserHost> {
  try {
    return await startBrowserHost(served, folder, preferredPort(data), opened, launch)
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'port-taken')
      return startBrowserHost(served, folder, 0, opened, launch)
    throw cause
  }
}
