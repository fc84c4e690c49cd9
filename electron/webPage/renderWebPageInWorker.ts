import type { Document } from '../../shared/document.ts'
import { bytesInWorker } from '../paper/bytesInWorker.ts'
import { startedModule } from '../system/startedModule.ts'
import type { WebPageInput } from './renderWebPageWorker.ts'

/**
 * Like `renderWebPage`, in a worker thread.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export function renderWebPageInWorker(document: Document, signal?: AbortSignal): Promise<{ bytes: Buffer }> {
  const input: WebPageInput = { document }
  return bytesInWorker(startedModule('webPage/renderWebPageWorker'), input, signal)
}
