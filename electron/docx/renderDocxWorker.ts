/** Runs in a worker thread: writes one document as a Word file, hands its bytes over, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import { keepCompiledCode } from '../system/compiledCode.ts'

export interface DocxInput {
  document: Document
  style: DocumentStyle
}

export type DocxMessage =
  | { kind: 'rendered'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; problem: PlainProblem }

const post = (message: DocxMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer)

keepCompiledCode()
const { document, style } = workerData as DocxInput
import('./renderDocx.ts')
  .then(({ renderDocx }) => renderDocx(document, style))
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
