import { BorderStyle, type Paragraph, type Table } from 'docx'
import type { Particulars } from '../../../shared/document.ts'
import { particularPairs } from '../../paper/particularPairs.ts'
import { colour } from '../../paper/tokens.ts'
import { hex } from '../design/units.ts'
import { type GridCell, grid, noBorder } from './grid.ts'
import { particularLines } from './particulars.ts'
import type { WordContext } from './wordContext.ts'

/** Points of a name. */
const nameWidth = 74

/** Two pairs to a line, a light rule below each. */
export function particulars({ pairs }: Particulars, { page }: WordContext): (Paragraph | Table)[] {
  const half = page.contentWidth / 2
  return particularPairs(pairs).map(line =>
    grid(line.length === 1 ? [page.contentWidth] : [half, half], [line.map(pair => cell([pair]))]),
  )
}

function cell(pairs: Particulars['pairs']): GridCell {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(colour.line) }
  return {
    content: particularLines(pairs, { name: nameWidth }),
    borders: { top: noBorder, left: noBorder, right: noBorder, bottom: rule },
  }
}
