import type { Deck } from '../../shared/deck.ts'
import { bytesInWorker } from '../paper/bytesInWorker.ts'
import { startedModule } from '../system/startedModule.ts'
import type { PptxOptions } from './renderPptx.ts'
import type { PptxInput } from './renderPptxWorker.ts'

/**
 * Like `renderPptx`, in a worker thread.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function renderPptxInWorker(
  deck: Deck,
  { signal, ...options }: PptxOptions & { signal?: AbortSignal } = {},
): Promise<{ bytes: Buffer }> {
  const input: PptxInput = { deck, options }
  return bytesInWorker(startedModule('pptx/renderPptxWorker'), input, signal)
}
