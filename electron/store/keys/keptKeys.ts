import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const kept = z.object({ keys: z.record(z.string(), z.string()) })

/** Keys that the system's keychain has locked for this user, by what they are called; in the program's own folder. */
export class KeptKeys {
  readonly #file: string

  constructor(folder: string) {
    this.#file = join(folder, 'keys.json')
  }

  find(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#read()[id]
  }

  keep(id: string, locked: string): void {
    this.#write({ ...this.#read(), [id]: locked })
  }

  forget(id: string): void {
    const { [id]: own, ...others } = this.#read()
    if (own !== undefined) this.#write(others)
  }

  #read(): Record<string, string> {
    try {
      return kept.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).keys
    } catch {
      return {}
    }
  }

  #write(keys: Record<string, string>): void {
    writeFileSync(`${this.#file}.partial`, `${JSON.stringify({ keys }, null, 1)}\n`, { mode: 0o600 })
    renameSync(`${this.#file}.partial`, this.#file)
  }
}
