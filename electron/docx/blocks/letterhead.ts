import { AlignmentType, BorderStyle, type Paragraph, type Table } from 'docx'
import type { Letterhead } from '../../../shared/document.ts'
import { colour } from '../../paper/tokens.ts'
import { hex, twips } from '../design/units.ts'
import { grid } from './grid.ts'
import { styled } from './paragraphs.ts'
import { particularLines } from './particulars.ts'
import { pictureRun } from './picture.ts'
import type { WordContext } from './wordContext.ts'

const side = 150

/** Emblem and issuer at the right, the invocation in the middle, number and date at the left, a band below. */
export function letterhead(block: Letterhead, context: WordContext): (Paragraph | Table)[] {
  const { invocation, emblem, issuer, particulars } = block
  const named = particulars.map(({ name, value }) => ({ name: `${name}:`, value }))
  return [
    grid(
      [side, context.page.contentWidth - 2 * side, side],
      [
        [
          {
            content: [
              styled('Normal', [pictureRun(context.emblemPicture(emblem, 58), emblem.alternative)], {
                alignment: AlignmentType.CENTER,
              }),
              styled('Issuer', issuer),
            ],
          },
          { content: [styled('Invocation', invocation, { spacing: { before: twips(8) } })] },
          { content: particulars.length === 0 ? [styled('Particular', '')] : particularLines(named, { name: 66 }) },
        ],
      ],
    ),
    band(),
  ]
}

/** A band of the design's colour across the page. */
export function band(): Paragraph {
  return styled('Gap', [], {
    spacing: { line: 200, lineRule: 'exact', after: twips(10) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 1, color: hex(colour.accent) } },
  })
}
