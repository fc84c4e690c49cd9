import { OverLimit, runLimited } from '../system/limitedProcess.ts'
import { type Examined, troubled } from './examine.ts'

const limits = { milliseconds: 10_000, megabytes: 256 }

/**
 * What an attachment's file is, how many pages it has and what of it a packet would leave out, or why it is not taken.
 * It is read in a process with limits of time and memory: nothing that it holds is run.
 * @throws Problem 'cancelled'
 */
export async function examineAttachment(bytes: Uint8Array, signal?: AbortSignal): Promise<Examined> {
  try {
    return await runLimited<Examined>('binder/examineProcess', bytes, { ...limits, signal })
  } catch (cause) {
    if (cause instanceof OverLimit) return troubled(cause.limit === 'milliseconds' ? 'too-long' : 'too-large')
    throw cause
  }
}
