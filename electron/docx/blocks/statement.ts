import type { Paragraph } from 'docx'
import type { StatementBlock } from '../../../shared/document.ts'
import { styled } from './paragraphs.ts'
import { richText, runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** What was said in the chamber, behind a lapis rule, under its speaker's name. */
export function statement({ speaker, mark, text }: StatementBlock, context: WordContext): Paragraph[] {
  const marked = mark === undefined ? [] : runs(` [${mark}]`, { style: 'SmallMark', bold: false })
  return [styled('Speaker', [...runs(speaker), ...marked]), styled('Speech', richText(text, context))]
}
