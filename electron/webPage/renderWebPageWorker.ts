/** Runs in a worker thread: writes one document as a page for a browser. */
import { workerData } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import { writeBytes } from '../paper/writeBytes.ts'

export interface WebPageInput {
  document: Document
}

const { document } = workerData as WebPageInput
writeBytes(async () => (await import('./renderWebPage.ts')).renderWebPage(document))
