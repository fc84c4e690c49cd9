/** The other end of `bytesInWorker`: writes one file in a worker thread, hands its bytes over, and ends. */
import { parentPort } from 'node:worker_threads'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import { keepCompiledCode } from '../system/compiledCode.ts'

export type BytesMessage =
  | { kind: 'rendered'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; problem: PlainProblem }

const post = (message: BytesMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer)

/** Runs in the worker. @param write loads what it writes with, whose compiled code is kept for the next time */
export function writeBytes(write: () => Promise<{ bytes: Uint8Array }>): void {
  keepCompiledCode()
  write()
    .then(({ bytes }) => {
      const owned = new Uint8Array(bytes)
      post({ kind: 'rendered', bytes: owned }, [owned.buffer])
      import.meta.keepCode?.()
    })
    .catch((cause: unknown) => {
      // An error's class does not cross threads; what is a bug stays one.
      if (!(cause instanceof Problem)) throw cause
      post({ kind: 'refused', problem: plainProblem(cause) })
    })
}
