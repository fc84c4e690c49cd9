import { strFromU8, strToU8, unzipSync } from 'fflate'
import { settledZip } from '../paper/settledZip.ts'

/**
 * Lets whole columns of forms be written in, however far down: the library gives cells their styles and columns none,
 * so each column gets that of its last cell.
 */
export function openColumns(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook)
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue
    const sheet = strFromU8(bytes)
    if (sheet.includes('<sheetProtection')) parts[name] = strToU8(withStyles(sheet))
  }
  return settledZip(parts)
}

function withStyles(sheet: string): string {
  const last = sheet.slice(sheet.lastIndexOf('<row '))
  const styles = Array.from(last.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g), ([, style = '']) => style)
  return sheet.replace(
    /<col min="(\d+)"/g,
    (col, number: string) => `${col} style="${styles[Number(number) - 1] ?? '0'}"`,
  )
}
