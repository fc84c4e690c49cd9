import { type Limits, runLimited } from '../system/limitedProcess.ts'
import type { Bound, PacketInput } from './bind.ts'

/** A packet of 300 pages takes a few seconds; a larger one may take more of both in proportion. */
function limitsOf({ attachments }: PacketInput): Limits {
  const pages = attachments.reduce((sum, one) => sum + one.pages.length, 0)
  const share = Math.max(1, pages / 300)
  return { milliseconds: 60_000 * share, megabytes: Math.min(400 * share, 1500) }
}

/**
 * Binds attachments behind a document of ours: each after its divider, every page in its own size, stamped, said to
 * those who listen as a figure, without anything that acts. Same input, same bytes.
 * @throws Problem 'cancelled'; OverLimit of a packet that takes too long or too much memory
 */
export async function bindPacket(
  input: PacketInput,
  {
    onPage,
    signal,
  }: { onPage?: (progress: { page: number; pages: number }) => void; signal?: AbortSignal | undefined } = {},
): Promise<Bound> {
  return runLimited<Bound, { page: number; pages: number }>('binder/bindProcess', input, {
    ...limitsOf(input),
    signal,
    ...(onPage && { onStep: onPage }),
  })
}
