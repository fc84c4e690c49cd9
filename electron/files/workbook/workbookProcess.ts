/** Runs in a process of its own: reads one workbook. */
import { setFlagsFromString } from 'node:v8'
import { doLimited } from '../../system/limitedWork.ts'
import type { WorkbookInput } from './readWorkbook.ts'

// Rows are let go as they are told: most of what the heap would grow by until it is cleared is nobody's any more.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=60')

doLimited(async (input, tell) => (await import('./readWorkbook.ts')).readWorkbook(input as WorkbookInput, tell))
