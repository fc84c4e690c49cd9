import type { Block } from '../../document.ts'
import { reportPlace } from '../../facts/boundTexts.ts'
import { renderNarrative } from '../../facts/renderNarrative.ts'
import { bodyBlocks } from '../narrativeBlocks.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** The report's own text, its numbers read from their facts; a caveat stands beside the paragraph it qualifies. */
export function narrative(context: SectionContext): Block[] {
  const { session, report, codes } = context
  const rendered = renderNarrative(session, report.narrative, reportPlace(session, report), codes)
  if (rendered.length === 0) return []
  let subheadings = 0
  return [
    { kind: 'heading', level: 2, text: 'شرح گزارش', anchor: anchorIn(context, 'narrative') },
    ...rendered.flatMap((block): Block[] => {
      if (block.kind === 'heading') {
        subheadings += 1
        const anchor = anchorIn(context, `narrative/${subheadings}`)
        return [{ kind: 'heading', level: 3, text: block.text, anchor }]
      }
      return bodyBlocks(block)
    }),
  ]
}
