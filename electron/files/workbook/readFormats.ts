import { builtInFormat, type CellFormat, formatOf } from './cellFormat.ts'
import { visitXml } from './readXml.ts'

/** The format of each style that cells name by its index. */
export function readFormats(pieces: Iterable<Uint8Array>): CellFormat[] {
  const own = new Map<number, CellFormat>()
  const styles: CellFormat[] = []
  let isInStyles = false
  visitXml(pieces, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') isInStyles = true
      if (name === 'numFmt' && numFmtId !== undefined && formatCode !== undefined)
        own.set(Number(numFmtId), formatOf(formatCode))
      if (name !== 'xf' || !isInStyles || styles.length >= mostStyles) return
      const id = Number(numFmtId ?? 0)
      styles.push(own.get(id) ?? builtInFormat(id))
    },
    close(name) {
      if (name === 'cellXfs') isInStyles = false
    },
    text: () => undefined,
  })
  return styles
}

/** Excel allows 65,490. */
const mostStyles = 70_000
