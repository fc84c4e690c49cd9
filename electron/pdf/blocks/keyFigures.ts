import type { KeyFigures } from '../../../shared/document.ts'
import { figureParts } from '../../paper/figureParts.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content, InlineNode, TableCell } from '../../typesetter/typeset.ts'
import { figuresLayout } from '../design/layouts.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode } from './richText.ts'

/** How the words of a large figure are set. */
const words = { fontSize: 10.6 } as const
/** Points of a row, and of rows that are not parted: more than these may be. */
const rowHeight = 80
const wholeRows = 3

/** Points that must be left for large figures to stand on a page: all of a few. */
export function figuresPresence({ figures }: KeyFigures): number {
  const rows = Math.ceil(figures.length / Math.max(1, perRowOf(figures.length)))
  return rowHeight * (rows <= wholeRows ? rows : 1)
}

/** At most three. */
function perRowOf(count: number): number {
  return count === 4 ? 2 : Math.min(3, count)
}

/** Large figures, at most three to a row, each over what it counts. */
export function keyFigures(block: KeyFigures, setting: RenderContext): Content {
  const perRow = perRowOf(block.figures.length)
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
      minPresence: figuresPresence(block),
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

/** The figure large, what is said around it smaller: a large number keeps its unit beside it. */
function valueParts(value: string): InlineNode[] {
  return figureParts(value).map(({ text, isFigure }) => (isFigure ? { text } : { text, ...words }))
}

function figureCell(figure: KeyFigures['figures'][number], setting: RenderContext): TableCell {
  const label = figure.sample ? `${figure.label} (نمونه)` : figure.label
  return {
    stack: [
      { text: valueParts(figure.value), style: 'figureValue' },
      {
        text: figure.fact === undefined ? label : [label, factCode(figure.fact, setting)],
        style: 'figureLabel',
        margin: [0, 1, 0, 0],
      },
      ...(figure.note === undefined ? [] : [{ text: figure.note, style: 'figureNote' }]),
    ],
  }
}
