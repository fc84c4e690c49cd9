import type { Paragraph, Table } from 'docx'
import type { Chart } from '../../../shared/document.ts'
import { twips } from '../design/units.ts'
import { type GridCell, grid } from './grid.ts'
import { gap, styled } from './paragraphs.ts'
import { pictureRun } from './picture.ts'
import { factCode, runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** Points between two charts that stand beside each other. */
const gutter = 18

/** Title, picture and note, never parted; the picture says in words what it shows. */
export function chart(block: Chart, context: WordContext): Paragraph[] {
  return picture(block, context, context.page.contentWidth)
}

/** Two charts beside each other, the first at the right. */
export function chartRow(charts: readonly Chart[], context: WordContext): [Paragraph, Table] {
  const width = context.page.contentWidth / charts.length
  const cells = charts.map((one): GridCell => ({ content: picture(one, context, width - gutter / 2, 'half') }))
  return [
    gap(8, { keepNext: true }),
    grid(
      charts.map(() => width),
      [cells],
    ),
  ]
}

function picture({ spec, fact }: Chart, context: WordContext, width: number, share?: 'half'): Paragraph[] {
  const drawn = context.chartPicture(spec, Math.floor(width), share)
  const hasNote = spec.note !== undefined
  return [
    styled('Caption', fact === undefined ? spec.title : [...runs(spec.title), ...factCode(fact, context)]),
    styled('Normal', [pictureRun(drawn, spec.alternative)], { keepNext: hasNote }),
    ...(hasNote ? [styled('Note', spec.note ?? '', { spacing: { before: twips(2) } })] : []),
  ]
}
