/**
 * A work as a stream of what it tells, which ends with its result or fails with it. It begins at once, whether anybody
 * reads the stream or not.
 * @param work stops when its signal does: the caller's, or that of a stream which is left early
 */
export function withProgress<Step, Result>(
  signal: AbortSignal | undefined,
  work: (tell: (step: Step) => void, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Step, Result, void> {
  const left = new AbortController()
  const stop = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal])
  const started = Promise.withResolvers<Result>()
  const progress = new ReadableStream<Step>({
    start(stream) {
      const tell = (step: Step): void => {
        if (!stop.aborted) stream.enqueue(step)
      }
      started.resolve(work(tell, stop))
      started.promise.then(
        () => {
          if (!left.signal.aborted) stream.close()
        },
        (cause: unknown) => stream.error(cause),
      )
    },
    cancel: () => left.abort(),
  })
  return steps(progress, started.promise)
}

async function* steps<Step, Result>(
  progress: ReadableStream<Step>,
  result: Promise<Result>,
): AsyncGenerator<Step, Result, void> {
  for await (const step of progress) yield step
  return await result
}
