import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { nameDurably } from '../../system/durable.ts'

const passSchema = z.discriminatedUnion('kind', [
  /** Everything that a window may ask. */
  z.object({ kind: z.literal('place') }),
  /** What the hall is shown, and nothing else. */
  z.object({ kind: z.literal('audience'), screen: z.string() }),
])

/** What a page is that outlives the launch. */
export type Pass = z.infer<typeof passSchema>

const fileSchema = z.record(z.string(), passSchema)

/** Pages that are known at once; whoever opens more has long closed the first. */
const mostPasses = 60

/**
 * Tokens of a live session's places and of the hall's own windows. While a presentation stands they are good for the
 * next launch, too: after a crash all come back by themselves. On the disk there are digests alone, and only until it
 * is over.
 */
export class Passes {
  #file: string | undefined
  /** By the token's digest. */
  readonly #known = new Map<string, Pass>()
  /** Those among them that an earlier launch left, until it is known whether its presentation comes back. */
  #earlier: readonly string[] = []
  #isKept = false

  /** Knows what an earlier launch left in the folder of its store, and leaves there what is to outlive this one. */
  keepIn(folder: string): void {
    this.#file = join(folder, 'hall-passes.json')
    const left = Object.entries(readPasses(this.#file)).filter(([key]) => !this.#known.has(key))
    for (const [key, pass] of left) this.#known.set(key, pass)
    this.#earlier = left.map(([key]) => key)
  }

  /** @returns its token */
  issue(pass: Pass): string {
    const token = randomBytes(32).toString('base64url')
    this.#known.set(digest(token), pass)
    for (const [first] of this.#known) if (this.#known.size > mostPasses) this.#known.delete(first)
    if (this.#isKept) this.#write()
    return token
  }

  find(token: string): Pass | undefined {
    return this.#known.get(digest(token))
  }

  /** Knows a screen of the hall no more. */
  forget(screen: string): void {
    for (const [key, pass] of this.#known)
      if (pass.kind === 'audience' && pass.screen === screen) this.#known.delete(key)
    if (this.#isKept) this.#write()
  }

  /**
   * A presentation stands, or none does. That none does is said whenever a store is opened, too: then what an earlier
   * launch left is good for nothing.
   */
  keep(isKept: boolean): void {
    if (!isKept) for (const key of this.#earlier) this.#known.delete(key)
    this.#earlier = []
    this.#isKept = isKept
    if (isKept) this.#write()
    else if (this.#file !== undefined) rmSync(this.#file, { force: true })
  }

  /** A presentation goes on without it, too; only after a crash its pages would have to be opened again. */
  #write(): void {
    if (this.#file === undefined) return
    try {
      writeFileSync(`${this.#file}.new`, JSON.stringify(Object.fromEntries(this.#known)), { mode: 0o600 })
      nameDurably(`${this.#file}.new`, this.#file)
    } catch (cause) {
      process.emitWarning(cause instanceof Error ? cause : String(cause))
    }
  }
}

function readPasses(file: string): Record<string, Pass> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

/** Of a token as long and as random as ours nothing can be found out from it, also not by the time a look-up takes. */
function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
