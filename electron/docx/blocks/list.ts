import type { Paragraph } from 'docx'
import type { List } from '../../../shared/document.ts'
import { deepestLevel } from '../design/numbering.ts'
import { styled } from './paragraphs.ts'
import { richText } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** Persian numerals or bullets at the right, numbered by Word itself; lists nest. */
export function list(block: List, context: WordContext): Paragraph[] {
  return items(block, context, 0)
}

function items(block: List, context: WordContext, level: number): Paragraph[] {
  const numbering = {
    reference: block.ordered ? 'numbers' : 'bullets',
    level: Math.min(level, deepestLevel),
    instance: context.nextList(),
  }
  return block.items.flatMap(({ text, items: inner }) => [
    styled(block.compact ? 'ListCompact' : 'ListParagraph', richText(text, context), { numbering }),
    ...(inner === undefined ? [] : items(inner, context, level + 1)),
  ])
}
