import { InternalHyperlink, PageReference, type Paragraph, Tab, TableOfContents, TextRun } from 'docx'
import type { Contents } from '../../../shared/document.ts'
import { plainOfficeText } from '../../paper/officeText.ts'
import type { ParagraphStyle } from '../design/styles.ts'
import { styled } from './paragraphs.ts'
import { runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** Word's own table of contents, filled in from the headings down to `depth`, with leaders, page numbers and links. */
export function contents({ title, depth }: Contents, { headings }: WordContext): (Paragraph | TableOfContents)[] {
  const entries = headings.filter(({ level }) => level <= depth)
  if (entries.length === 0) return []
  const levels: readonly ParagraphStyle[] = ['TOC1', 'TOC2', 'TOC3', 'TOC4']
  return [
    styled('TOCHeading', title),
    new TableOfContents(plainOfficeText(title), {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      contentChildren: entries.map(({ level, text, bookmark }) =>
        styled(levels[level - 1] ?? 'TOC4', [
          new InternalHyperlink({
            anchor: bookmark,
            children: [
              ...runs(text),
              new TextRun({ children: [new Tab()], rightToLeft: true }),
              new PageReference(bookmark),
            ],
          }),
        ]),
      ),
    }),
  ]
}
