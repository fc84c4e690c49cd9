import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Told, Work } from './children/worker.ts'
import type { Lane } from './runTrials.ts'
import { newTally, type Tally } from './trial.ts'

/** A process that makes attempts; one that comes to its end by them is a loss, and has a successor. */
export class OwnProcess {
  readonly #script: string
  readonly #work: Omit<Work, 'part'>
  readonly #environment: NodeJS.ProcessEnv
  #child: ChildProcess | undefined

  /** @param script the bundled `children/worker.ts` */
  constructor(script: string, work: Omit<Work, 'part'>, environment: NodeJS.ProcessEnv) {
    this.#script = script
    this.#work = work
    this.#environment = environment
  }

  readonly run: Lane = async (part, onDone) => {
    const child = (this.#child ??= fork(this.#script, { execArgv: [], env: this.#environment }))
    const { promise, resolve } = Promise.withResolvers<Tally>()
    const hear = (told: unknown): void => {
      const { done, tally } = told as Told
      if (tally === undefined) onDone(done)
      else resolve(tally)
    }
    const end = (code: number | null, signal: string | null): void => {
      this.#child = undefined
      resolve({ ...newTally(), lost: [`all of it: the process has ended with ${code ?? signal}`] })
    }
    child.on('message', hear).once('exit', end)
    child.send({ ...this.#work, part } satisfies Work)
    try {
      return await promise
    } finally {
      child.off('message', hear).off('exit', end)
    }
  }

  async end(): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
}
