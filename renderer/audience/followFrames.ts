import { ORPCError } from '@orpc/client'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import type { AudienceApi } from './audienceApi.ts'
import type { Frames } from './frames.ts'

/** Milliseconds between two tries to reach the host again. */
const retryAfter = 300

/**
 * Shows every frame for as long as the page is open; none waits until the one before it is painted.
 * @param until ends it, where the page is let in again by another token
 */
export async function followFrames(api: AudienceApi, frames: Frames, until?: AbortSignal): Promise<void> {
  for (;;) {
    if (until?.aborted === true) return
    try {
      const watched = await api.audience.watch(undefined, { ...(until && { signal: until }) })
      frames.begin()
      for await (const frame of watched) frames.show(frame)
      frames.tell('lost')
    } catch (cause) {
      frames.tell(isRefusal(cause) ? 'refused' : 'lost', problemCode(cause))
    }
    await new Promise(resolve => setTimeout(resolve, retryAfter))
  }
}

const isRefusal = (cause: unknown): boolean =>
  cause instanceof ORPCError && (cause.status === 401 || cause.code === 'PROBLEM')

/** The code of the problem that the host told. */
function problemCode(cause: unknown): string | null {
  if (!(cause instanceof ORPCError) || cause.code !== 'PROBLEM') return null
  return (cause.data as PlainProblem).code
}
