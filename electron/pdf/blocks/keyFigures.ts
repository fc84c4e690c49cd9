import type { KeyFigures } from '../../../shared/document.ts'
import { figureParts } from '../../paper/figureParts.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content, InlineNode, TableCell } from '../../typesetter/typeset.ts'
import { figuresLayout } from '../design/layouts.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode } from './richText.ts'

/** How the words of a large figure are set. */
const words = { fontSize: 10.6 } as const
/** Points of a row: its figure with the space around it, each line of its label and of its note. */
const rowHeight = { figure: 46, label: 16, note: 14 } as const
/** Letters of a line of either. */
const lineLetters = { label: 26, note: 32 } as const
/** Rows that are not parted: more than these may be. */
const wholeRows = 3

/** Points that must be left for large figures to stand on a page: all of a few. */
export function figuresPresence({ figures }: KeyFigures): number {
  const perRow = Math.max(1, perRowOf(figures.length))
  const rows = Array.from({ length: Math.ceil(figures.length / perRow) }, (_, row) =>
    Math.max(...figures.slice(row * perRow, (row + 1) * perRow).map(heightOf)),
  )
  return rows.slice(0, rows.length <= wholeRows ? wholeRows : 1).reduce((sum, height) => sum + height, 0)
}

const lines = (text: string, letters: number): number => Math.ceil(text.length / letters)

function heightOf({ label, note = '', sample }: KeyFigures['figures'][number]): number {
  const labelled = lines(sample === true ? `${label} (نمونه)` : label, lineLetters.label) * rowHeight.label
  return rowHeight.figure + labelled + lines(note, lineLetters.note) * rowHeight.note
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
