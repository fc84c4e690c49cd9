/** Tells whoever listens that something is otherwise now; what, they read themselves. */
export class Pulse {
  readonly #listeners = new Set<() => void>()

  get listeners(): number {
    return this.#listeners.size
  }

  beat(): void {
    for (const listener of this.#listeners) listener()
  }

  /** @returns how to stop listening */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/**
 * What `read` gives now and after each beat, until the caller stops listening. Who is slow gets the newest alone.
 */
export async function* follow<T>(
  pulses: readonly Pulse[],
  signal: AbortSignal | undefined,
  read: () => T,
): AsyncGenerator<T, void, void> {
  let next = Promise.withResolvers<void>()
  const wake = (): void => next.resolve()
  const stops = pulses.map(pulse => pulse.listen(wake))
  signal?.addEventListener('abort', wake)
  try {
    for (;;) {
      if (signal?.aborted) return
      next = Promise.withResolvers()
      yield read()
      await next.promise
    }
  } finally {
    for (const stop of stops) stop()
    signal?.removeEventListener('abort', wake)
  }
}
