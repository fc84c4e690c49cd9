import { BorderStyle, type Paragraph, type Table } from 'docx'
import type { KeyFigures } from '../../../shared/document.ts'
import { figureParts } from '../../paper/figureParts.ts'
import { colour } from '../../paper/tokens.ts'
import { eighths, halfPoints, hex } from '../design/units.ts'
import { type GridCell, grid, noBorder } from './grid.ts'
import { gap, styled } from './paragraphs.ts'
import { factCode, runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** Large figures, at most three to a row, each over what it counts, under a rule of the design's colour. */
export function keyFigures({ figures }: KeyFigures, context: WordContext): (Paragraph | Table)[] {
  if (figures.length === 0) return []
  const perRow = figures.length === 4 ? 2 : Math.min(3, figures.length)
  const rows = Array.from({ length: Math.ceil(figures.length / perRow) }, (_, row) => {
    const shown = figures.slice(row * perRow, (row + 1) * perRow).map(figure => figureContent(figure, context))
    while (shown.length < perRow) shown.push([styled('FigureLabel', '')])
    return shown.map((content, at): GridCell => ({ content, borders: borders(row === 0, at === 0) }))
  })
  const width = context.page.contentWidth / perRow
  return [
    gap(10, { keepNext: true }),
    grid(
      Array.from({ length: perRow }, () => width),
      rows,
    ),
  ]
}

function borders(isTop: boolean, isFirst: boolean): NonNullable<GridCell['borders']> {
  const hairline = { style: BorderStyle.SINGLE, size: eighths(0.5), color: hex(colour.line) }
  return {
    top: isTop ? { style: BorderStyle.SINGLE, size: eighths(1.6), color: hex(colour.accent) } : hairline,
    bottom: hairline,
    start: isFirst ? noBorder : hairline,
    end: noBorder,
  }
}

/** The figure large, what is said around it smaller. */
function valueRuns(value: string) {
  return figureParts(value).flatMap(({ text, isFigure }) => runs(text, isFigure ? {} : { size: halfPoints(10.6) }))
}

function figureContent({ value, label, note, fact, sample }: KeyFigures['figures'][number], context: WordContext) {
  const said = runs(sample ? `${label} (نمونه)` : label)
  return [
    styled('FigureValue', valueRuns(value), { keepNext: true }),
    styled('FigureLabel', fact === undefined ? said : [...said, ...factCode(fact, context)]),
    ...(note === undefined ? [] : [styled('FigureNote', note)]),
  ]
}
