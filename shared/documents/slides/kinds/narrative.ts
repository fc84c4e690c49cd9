import type { List, RichText } from '../../../document.ts'
import { narrative as section } from '../../sections/narrative.ts'
import { richLines } from '../fit/richText.ts'
import { emptyRoom, fullSizes, usualHall } from '../fit/room.ts'
import type { ReportContext, SlideDraft } from '../slideKind.ts'

/** A hall reads a few short lines while it listens, and no more. */
const mostLines = 3

const { width } = emptyRoom(usualHall)

/**
 * The short paragraphs of a report's text as a list, each after its heading; a long one is for paper, where it is
 * whole.
 */
export function narrative(context: ReportContext): SlideDraft[] {
  const items = paragraphs(context).filter(text => richLines(text, fullSizes.body, width) <= mostLines)
  if (items.length === 0) return []
  const list: List = { kind: 'list', ordered: false, items: items.map(text => ({ text })) }
  return [{ name: 'text', title: `گزارش ${context.department.name}`, body: [list] }]
}

/** The first paragraph under a heading says it. */
function paragraphs(context: ReportContext): RichText[] {
  let heading = ''
  return section(context).flatMap((block): RichText[] => {
    if (block.kind === 'heading' && block.level === 3) heading = block.text
    if (block.kind !== 'paragraph' || block.role !== 'body') return []
    const head: RichText = heading === '' ? [] : [{ text: `${heading}: `, strong: true }]
    heading = ''
    return [[...head, ...block.text]]
  })
}
