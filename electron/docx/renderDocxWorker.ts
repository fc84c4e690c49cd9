/** Runs in a worker thread: writes one document as a Word file. */
import { workerData } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { writeBytes } from '../paper/writeBytes.ts'

export interface DocxInput {
  document: Document
  style: DocumentStyle
}

const { document, style } = workerData as DocxInput
writeBytes(async () => (await import('./renderDocx.ts')).renderDocx(document, style))
