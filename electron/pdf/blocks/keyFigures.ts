import type { KeyFigures } from '../../../shared/document.ts'
import { figuresLayout } from '../design/layouts.ts'
import type { Content, TableCell } from '../typeset.ts'
import { factCode } from './richText.ts'
import type { Setting } from './setting.ts'

const perRow = 3

/** Large figures, three to a row, each over what it counts. */
export function keyFigures(block: KeyFigures, setting: Setting): Content {
  const cells = block.figures.map(figure => figureCell(figure, setting))
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, row) => {
    const shown: TableCell[] = cells.slice(row * perRow, (row + 1) * perRow)
    while (shown.length < perRow) shown.push({ text: '', artifact: true })
    return shown
  })
  if (rows.length === 0) return []
  return {
    table: { widths: Array.from({ length: perRow }, () => '*' as const), body: rows, dontBreakRows: true },
    layout: figuresLayout,
    structType: 'Div',
    margin: [0, 4, 0, 12],
  }
}

function figureCell(figure: KeyFigures['figures'][number], setting: Setting): TableCell {
  const label = figure.sample ? `${figure.label} (نمونه)` : figure.label
  return {
    stack: [
      { text: figure.value, style: 'figureValue' },
      { text: figure.fact === undefined ? label : [label, factCode(figure.fact, setting)], style: 'figureLabel' },
      ...(figure.note === undefined ? [] : [{ text: figure.note, style: 'figureNote' }]),
    ],
  }
}
