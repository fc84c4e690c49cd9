import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answered, Asked } from './children/host.ts'
import { startedChild } from './startedChild.ts'

/** A host in a process of its own: what brings a process down brings down that one. */
export class Host {
  readonly #child: ChildProcess

  /** @param user who it is; this one where left out */
  constructor(user: { uid?: number; gid?: number } = {}) {
    this.#child = fork(startedChild('host'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], ...user })
  }

  /** @throws where the process has come to its end */
  async ask(asked: Asked): Promise<Answered> {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>()
    const ended = (code: number | null, signal: string | null): void =>
      reject(new Error(`the process has ended with ${code ?? signal}`))
    const answered = (answer: unknown): void => resolve(answer as Answered)
    this.#child.once('message', answered).once('exit', ended)
    this.#child.send(asked)
    try {
      return await promise
    } finally {
      this.#child.off('message', answered).off('exit', ended)
    }
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }
}
