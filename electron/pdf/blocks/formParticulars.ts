import type { Particulars } from '../../../shared/document.ts'
import { squareCode } from '../../../shared/squareCode.ts'
import { particularPairs } from '../../paper/particularPairs.ts'
import type { Content, TableCell } from '../../typesetter/typeset.ts'
import { pairsLayout } from '../design/layouts.ts'

/** Two pairs to a line, the names in grey; beside a code, one. */
export function particulars({ pairs, code }: Particulars): Content {
  if (code === undefined) return pairsTable(particularPairs(pairs))
  const { size, path } = squareCode(code)
  const square = `<svg viewBox="0 0 ${size} ${size}" width="${codeSide}" height="${codeSide}"><path d="${path}"/></svg>`
  const rows = pairs.map(pair => [pair])
  return {
    columns: [
      { stack: [pairsTable(rows)], width: '*' },
      { svg: square, alternative: 'رمزینهٔ شناسه', width: codeSide },
    ],
    columnGap: 14,
  }
}

/** Points of a code's side; cameras read it from paper at arm's length. */
const codeSide = 132

/** Lines of pairs; none are an empty stack, since a table without rows cannot be laid out. */
function pairsTable(rows: readonly Particulars['pairs'][]): Content {
  if (rows.length === 0) return { stack: [] }
  return {
    table: {
      squeezed: true,
      dontBreakRows: true,
      widths: ['auto', '*', 'auto', '*'],
      body: rows.map(row =>
        row.flatMap(({ name, value }, at): TableCell[] =>
          cells(name, value, at === row.length - 1 && row.length === 1),
        ),
      ),
    },
    layout: pairsLayout(rows.length),
    structType: 'Div',
  }
}

/** @param isAlone in its line, whose rest is then its value's */
function cells(name: string, value: string, isAlone: boolean): TableCell[] {
  const named = { text: name, style: 'particularName' }
  if (!isAlone) return [named, { text: value, style: 'particularValue' }]
  return [named, { text: value, style: 'particularValue', colSpan: 3 }, {}, {}]
}
