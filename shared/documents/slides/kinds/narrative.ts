import type { Block, List, RichText } from '../../../document.ts'
import { narrative as section } from '../../sections/narrative.ts'
import { richLines } from '../fit/richText.ts'
import { emptyRoom, fullSizes, usualHall } from '../fit/room.ts'
import type { ReportContext, SlideDraft } from '../slideKind.ts'

/** A hall reads a few short lines while it listens, and no more. */
const mostLines = 3

const { width } = emptyRoom(usualHall)

/**
 * The short paragraphs and items of a report's text as a list, each after its heading; a long one is for paper, where
 * it is whole.
 */
export function narrative(context: ReportContext): SlideDraft[] {
  const items = paragraphs(context).filter(text => richLines(text, fullSizes.body, width) <= mostLines)
  if (items.length === 0) return []
  const list: List = { kind: 'list', ordered: false, items: items.map(text => ({ text })) }
  return [{ name: 'text', title: `گزارش ${context.department.name}`, body: [list] }]
}

const bodyOf = (block: Block): RichText[] => (block.kind === 'paragraph' && block.role === 'body' ? [block.text] : [])

/** The first paragraph under a heading says it. */
function paragraphs(context: ReportContext): RichText[] {
  let heading = ''
  return section(context).flatMap((block): RichText[] => {
    if (block.kind === 'heading' && block.level === 3) heading = block.text
    const said = block.kind === 'list' ? block.items.map(({ text }) => text) : bodyOf(block)
    const head: RichText = heading === '' ? [] : [{ text: `${heading}: `, strong: true }]
    if (said.length > 0) heading = ''
    return said.map((text, i) => (i === 0 ? [...head, ...text] : text))
  })
}
