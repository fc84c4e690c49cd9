import type { Particulars } from '../../../shared/document.ts'
import { particularPairs } from '../../paper/particularPairs.ts'
import type { Content, TableCell } from '../../typesetter/typeset.ts'
import { pairsLayout } from '../design/layouts.ts'

/** Two pairs to a line, the names in grey; none are an empty stack, since a table without rows cannot be laid out. */
export function particulars({ pairs }: Particulars): Content {
  const rows = particularPairs(pairs)
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
