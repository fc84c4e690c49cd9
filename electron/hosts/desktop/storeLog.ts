import { appendFileSync, renameSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'

/** Bytes after which a log begins anew; the one before it is kept. */
const mostBytes = 2 ** 20
/** Lines that are shown to people when the store's process has died. */
const shownLines = 6

/** What a process writes, in a file of its own: a program of Windows has no terminal that would show it. */
export class StoreLog {
  readonly #file: string
  #last: string[] = []

  constructor(file: string) {
    this.#file = file
  }

  /** The newest lines. */
  get lastLines(): string {
    return this.#last.join('\n')
  }

  /** Writes what comes from a stream. */
  take(stream: NodeJS.ReadableStream | Readable | null): void {
    stream?.on('data', (part: Buffer | string) => this.write(part.toString()))
  }

  /** A log that cannot be written is no reason to stop. */
  write(text: string): void {
    this.#last = [...this.#last, ...text.split('\n').filter(line => line.trim() !== '')].slice(-shownLines)
    try {
      if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes)
        renameSync(this.#file, `${this.#file}.1`)
      appendFileSync(this.#file, text, { mode: 0o600 })
    } catch {
      process.stderr.write(text)
    }
  }
}
