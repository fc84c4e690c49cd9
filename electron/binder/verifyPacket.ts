import { OverLimit, runLimited } from '../system/limitedProcess.ts'
import type { Verified } from './verify.ts'

/** A packet is held against every digest in it: as much time and memory as binding it takes. */
const limits = { milliseconds: 60_000, megabytes: 600 }

/**
 * What a file is found to be: a packet, whole or with the parts that differ, or none of ours.
 * @throws Problem 'cancelled'
 */
export async function verifyPacket(bytes: Uint8Array, signal?: AbortSignal): Promise<Verified> {
  try {
    return await runLimited<Verified>('binder/verifyProcess', bytes, { ...limits, signal })
  } catch (cause) {
    if (cause instanceof OverLimit) return { kind: 'unreadable' }
    throw cause
  }
}
