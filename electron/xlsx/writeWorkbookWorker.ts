/** Runs in a worker thread: writes one workbook. */
import { workerData } from 'node:worker_threads'
import type { Workbook } from '../../shared/tables/workbook.ts'
import { writeBytes } from '../paper/writeBytes.ts'

export interface WorkbookInput {
  workbook: Workbook
}

const { workbook } = workerData as WorkbookInput
writeBytes(async () => (await import('./writeWorkbook.ts')).writeWorkbook(workbook))
