import type { Workbook } from '../../shared/tables/workbook.ts'
import { bytesInWorker } from '../paper/bytesInWorker.ts'
import { startedModule } from '../system/startedModule.ts'
import type { WorkbookInput } from './writeWorkbookWorker.ts'

/**
 * Like `writeWorkbook`, in a worker thread.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function writeWorkbookInWorker(
  workbook: Workbook,
  signal?: AbortSignal,
): Promise<{ bytes: Buffer<ArrayBuffer> }> {
  const input: WorkbookInput = { workbook }
  return bytesInWorker(startedModule('xlsx/writeWorkbookWorker'), input, signal)
}
