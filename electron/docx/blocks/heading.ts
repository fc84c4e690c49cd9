import { Bookmark, type Paragraph } from 'docx'
import type { Heading } from '../../../shared/document.ts'
import { styled } from './paragraphs.ts'
import { runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/**
 * Of Word's own levels, so that its navigation and its contents know it; a target under its anchor.
 * @param begins whether a page begins with it
 */
export function heading({ level, text, anchor }: Heading, { bookmark }: WordContext, begins: boolean): [Paragraph] {
  const children = runs(text)
  const own = bookmark(anchor)
  return [
    styled(
      `Heading${level}`,
      own === undefined ? children : [new Bookmark({ id: own, children })],
      begins ? { pageBreakBefore: true, spacing: { before: 0 } } : {},
    ),
  ]
}
