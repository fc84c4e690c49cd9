/**
 * Serves the stores of many tests from one process, each by the terminal's own `serve`: what a host costs to start is
 * paid once. Bundled, as a checkout starts it: the threads that it begins load in a tenth of the time. It lives as long
 * as the process that forked it.
 */
import { loadProgram } from '../../electron/loadProgram.js'

/** Begins a host, with words of `serve`, or ends it. */
export type ToHosts = { host: number; words: readonly string[] } | { host: number; words: 'end' }

/** A line that a host writes; null at its end. */
export interface FromHosts {
  host: number
  line: string | null
}

type Serving = typeof import('../../electron/hosts/cli/serve.ts')
const { serve } = await loadProgram<Serving>('electron/hosts/cli/serve.ts')
const stops = new Map<number, AbortController>()
const tell = (message: FromHosts): void => void process.send?.(message)

async function run(host: number, words: readonly string[]): Promise<void> {
  const stop = new AbortController()
  stops.set(host, stop)
  try {
    await serve.run(words, {
      signal: stop.signal,
      progress: () => undefined,
      finish: () => undefined,
      say: line => tell({ host, line }),
      warn: line => void process.stderr.write(`${line}\n`),
    })
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`)
  }
  stops.delete(host)
  tell({ host, line: null })
}

process.on('message', ({ host, words }: ToHosts) => {
  if (words === 'end') stops.get(host)?.abort()
  else void run(host, words)
})
process.once('disconnect', () => process.exit(0))
