import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import type { App, CallContext } from '../../app/app.ts'
import type { AudienceContext } from '../../app/audienceRouter.ts'

type Served = Pick<App, 'windowRouter' | 'audienceRouter'>

/** The windows' ends of the contract, and what they have asked that is not done yet. */
export class WindowPorts {
  readonly #served: Served
  readonly #open = new Set<Promise<void>>()
  readonly #running = new Set<Promise<unknown>>()

  /** @param served is asked for its contract by each window: at a store's door it is another one than behind it */
  constructor(served: Served) {
    this.#served = served
  }

  /** Serves the contract to a window until its port is closed. */
  serve(port: MessagePortMain, context: CallContext): void {
    this.#follow(port)
    this.#newHandler().upgrade(port, { context })
    port.start()
  }

  /** Serves a screen of the hall what is shown, and nothing else. */
  serveAudience(port: MessagePortMain, context: AudienceContext): void {
    this.#follow(port)
    new RPCHandler(this.#served.audienceRouter).upgrade(port, { context })
    port.start()
  }

  /** Waits for its last words when all is to be closed. */
  #follow(port: MessagePortMain): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#open.add(promise)
    port.on('close', () => {
      this.#open.delete(promise)
      resolve()
    })
  }

  #newHandler(): RPCHandler<CallContext> {
    return new RPCHandler(this.#served.windowRouter, {
      clientInterceptors: [
        async call => {
          const result = await this.run(call.next())
          return isStream(result) ? this.#runStream(result) : result
        },
      ],
    })
  }

  /** Counts work among what is waited for. */
  run<T>(work: Promise<T>): Promise<T> {
    const done = work.then(
      () => undefined,
      () => undefined,
    )
    this.#running.add(done)
    void done.then(() => this.#running.delete(done))
    return work
  }

  /** A stream runs from its first step to its last. */
  async *#runStream(stream: AsyncIterable<unknown>): AsyncGenerator<unknown, unknown, void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    void this.run(promise)
    try {
      return yield* stream as AsyncGenerator<unknown, unknown, void>
    } finally {
      resolve()
    }
  }

  /** Waits until every window is gone, all that they said has been heard, and what they asked is done. */
  async drained(): Promise<void> {
    await Promise.all(this.#open)
    while (this.#running.size > 0) await Promise.all(this.#running)
  }
}

function isStream(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result
}
