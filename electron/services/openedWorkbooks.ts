import { BoundedCache } from '../../shared/boundedCache.ts'
import { type OpenWorkbook, openWorkbook } from '../files/workbook/openWorkbook.ts'
import { type WantedSheets, wantedSheets } from '../files/workbook/readWorkbook.ts'
import { digestOf } from '../system/digest.ts'

/** Bytes of rows that are kept of workbooks, whatever they are called. */
const mostKept = 96 * 2 ** 20

const opened = new BoundedCache<OpenWorkbook>(mostKept, ({ size }) => size)

/**
 * `openWorkbook` for a file that is looked at again and again, as each question about it is answered: its bytes are
 * read once. @throws Problem as it does
 */
export async function openWorkbookOnce(bytes: Uint8Array, file: string, wanted: WantedSheets): Promise<OpenWorkbook> {
  const key = digestOf(bytes)
  const known = opened.find(key)
  if (known !== undefined && wantedSheets(known.sheets, wanted).every(sheet => known.rowsOf(sheet) !== undefined))
    return known
  const workbook = await openWorkbook(bytes, file, wanted)
  if (known === undefined || known.size < workbook.size) opened.keep(key, workbook)
  return workbook
}
