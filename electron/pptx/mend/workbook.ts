import { strFromU8, unzipSync } from 'fflate'
import { settledProperties, settledZip } from '../../paper/settledZip.ts'

/** The workbook that a chart is drawn from: its sheet is read from the right. @param day ISO */
export function mendedWorkbook(bytes: Uint8Array, day: string): Buffer {
  const parts: Record<string, string | Uint8Array> = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue
    if (name === 'docProps/core.xml') parts[name] = settledProperties(strFromU8(content), day)
    else if (name === 'xl/worksheets/sheet1.xml') parts[name] = fromTheRight(strFromU8(content))
    else parts[name] = content
  }
  return settledZip(parts)
}

function fromTheRight(xml: string): string {
  return xml.replaceAll('<sheetView ', '<sheetView rightToLeft="1" ')
}
