import type { KeyFigures } from '../../../shared/document.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content, TableCell } from '../../typesetter/typeset.ts'
import { figuresLayout } from '../design/layouts.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode } from './richText.ts'

/** Points that must be left for the first row to stand on a page. */
export const figuresPresence = 80

/** Large figures, at most three to a row, each over what it counts. */
export function keyFigures(block: KeyFigures, setting: RenderContext): Content {
  const perRow = block.figures.length === 4 ? 2 : Math.min(3, block.figures.length)
  const cells = block.figures.map(figure => figureCell(figure, setting))
  const rows = Array.from({ length: Math.ceil(cells.length / (perRow || 1)) }, (_, row) => {
    const shown: TableCell[] = cells.slice(row * perRow, (row + 1) * perRow)
    while (shown.length < perRow) shown.push({ text: '', border: [false, true, false, true] })
    return shown
  })
  if (rows.length === 0) return []
  return [
    {
      canvas: [
        {
          type: 'line',
          x1: 0,
          y1: 0.8,
          x2: setting.page.contentWidth,
          y2: 0.8,
          lineWidth: 1.6,
          lineColor: colour.accent,
        },
      ],
      minPresence: figuresPresence,
    },
    {
      table: {
        widths: Array.from({ length: perRow }, () => '*' as const),
        body: rows,
        dontBreakRows: true,
        squeezed: true,
      },
      layout: figuresLayout(perRow),
      structType: 'Div',
    },
  ]
}

function figureCell(figure: KeyFigures['figures'][number], setting: RenderContext): TableCell {
  const label = figure.sample ? `${figure.label} (نمونه)` : figure.label
  return {
    stack: [
      { text: figure.value, style: 'figureValue' },
      {
        text: figure.fact === undefined ? label : [label, factCode(figure.fact, setting)],
        style: 'figureLabel',
        margin: [0, 1, 0, 0],
      },
      ...(figure.note === undefined ? [] : [{ text: figure.note, style: 'figureNote' }]),
    ],
  }
}
