/** Runs in a process of its own: reads one workbook. */
import { doLimited } from '../../system/limitedWork.ts'
import type { WorkbookInput } from './readWorkbook.ts'

doLimited(async (input, tell) => (await import('./readWorkbook.ts')).readWorkbook(input as WorkbookInput, tell))
