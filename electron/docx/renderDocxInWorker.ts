import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { bytesInWorker } from '../paper/bytesInWorker.ts'
import { startedModule } from '../system/startedModule.ts'
import type { DocxInput } from './renderDocxWorker.ts'

/**
 * Like `renderDocx`, in a worker thread.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function renderDocxInWorker(
  document: Document,
  { style = {}, signal }: { style?: DocumentStyle; signal?: AbortSignal } = {},
): Promise<{ bytes: Buffer }> {
  const input: DocxInput = { document, style }
  return bytesInWorker(startedModule('docx/renderDocxWorker'), input, signal)
}
