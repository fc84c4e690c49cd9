import { type Paragraph, Tab, TextRun } from 'docx'
import { colour } from '../../paper/tokens.ts'
import { hex, twips } from '../design/units.ts'
import { styled } from './paragraphs.ts'
import { runs } from './richText.ts'

/** Names at the right, what they are at their left, a line each. @param name width of the names, in points */
export function particularLines(
  particulars: readonly { name: string; value: string }[],
  { name: width, indent = 0 }: { name: number; indent?: number },
): Paragraph[] {
  return particulars.map(({ name, value }) =>
    styled(
      'Particular',
      [
        ...runs(name, { color: hex(colour.inkFaint) }),
        new TextRun({ children: [new Tab()], rightToLeft: true }),
        ...runs(value),
      ],
      {
        indent: { left: twips(indent + width), hanging: twips(width) },
      },
    ),
  )
}
