import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** The lines that a host writes are its addresses, one after each that was used. */
export function addresses(written: Readable): () => Promise<string> {
  const lines = createInterface({ input: written })[Symbol.asyncIterator]()
  return async () => {
    const line = await lines.next()
    if (line.done === true) throw new Error('The host ended before it was ready.')
    return line.value
  }
}
