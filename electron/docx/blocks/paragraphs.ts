import { type IParagraphOptions, LineRuleType, Paragraph, type ParagraphChild } from 'docx'
import type { ParagraphStyle } from '../design/styles.ts'
import { twips } from '../design/units.ts'
import { runs } from './richText.ts'

/** A paragraph from the right, in a style. */
export function styled(
  style: ParagraphStyle,
  content: string | readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({
    style,
    bidirectional: true,
    children: typeof content === 'string' ? runs(content) : content,
    ...more,
  })
}

/** What parts a table from what stands before it, as tables know no space of their own. @param points its height */
export function gap(points: number, more: Pick<IParagraphOptions, 'keepNext' | 'pageBreakBefore'> = {}): Paragraph {
  const line = Math.max(20, twips(points))
  return styled('Gap', [], { spacing: { line, lineRule: LineRuleType.EXACT }, ...more })
}
