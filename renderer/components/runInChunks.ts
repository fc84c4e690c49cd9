import { pause } from '../pause.ts'

/** Milliseconds of work between two pauses: a key press is never kept waiting. */
const slice = 8

interface SliceOptions<P> {
  /** Gives the work up at its next pause. */
  signal?: AbortSignal | undefined
  /** Told at each pause what the work yielded last. */
  onPause?: ((progress: P) => void) | undefined
}

/**
 * Does work that may take long in slices, between which the window answers; the first is done at once, so that short
 * work is over before anything is drawn.
 * @param work yields wherever it may pause
 * @returns its result; undefined when it was given up
 */
export async function runInChunks<P, T>(
  work: Generator<P, T, void>,
  { signal, onPause }: SliceOptions<P> = {},
): Promise<T | undefined> {
  for (;;) {
    if (signal?.aborted) return undefined
    const end = performance.now() + slice
    let step = work.next()
    while (step.done !== true && performance.now() < end) step = work.next()
    if (step.done === true) return step.value
    onPause?.(step.value)
    await pause()
  }
}
