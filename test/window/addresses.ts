import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** The lines that a host writes are its addresses, one after each that was used. */
export function addresses({ stdout }: ChildProcess): () => Promise<string> {
  if (stdout === null) throw new Error('The host says nothing.')
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  return async () => {
    const line = await lines.next()
    if (line.done === true) throw new Error('The host ended before it was ready.')
    return line.value
  }
}
