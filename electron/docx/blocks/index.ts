/** Block kind → Word's paragraphs and tables, one file a kind. Where a page begins is decided here. */
import type { FileChild } from 'docx'
import type { Block, BlockKind, BlockOf } from '../../../shared/document.ts'
import { chartsOfRow } from '../../paper/chartRows.ts'
import { chart, chartRow } from './chart.ts'
import { contents } from './contents.ts'
import { cover } from './cover.ts'
import { particulars } from './formParticulars.ts'
import { heading } from './heading.ts'
import { keyFigures } from './keyFigures.ts'
import { letterhead } from './letterhead.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { gap } from './paragraphs.ts'
import { signatures } from './signatures.ts'
import { statement } from './statement.ts'
import { table } from './table.ts'
import type { WordContext } from './wordContext.ts'

/** A break stands before the block after it. */
type Kind = Exclude<BlockKind, 'pageBreak'>
type Printer<K extends Kind> = (block: BlockOf[K], context: WordContext, begins: boolean) => readonly FileChild[]

/** A printer for every kind: another kind of block is an error here until it has one. */
const printers: { readonly [K in Kind]: Printer<K> } = {
  cover,
  letterhead,
  particulars,
  contents,
  heading,
  paragraph: (block, context) => paragraph(block, context),
  keyFigures,
  table,
  chart,
  list,
  statement,
  signatures,
}

/** @param begins whether a page begins with the block */
function print<K extends Kind>(
  kind: K,
  block: BlockOf[K],
  context: WordContext,
  begins: boolean,
): readonly FileChild[] {
  return printers[kind](block, context, begins)
}

/** All blocks in order. Breaks at the start, at the end, or one after the other make no empty page. */
export function wordBlocks(blocks: readonly Block[], context: WordContext): FileChild[] {
  const content: FileChild[] = []
  let breaks = false
  for (const [index, block] of blocks.entries()) {
    breaks ||= block.kind === 'pageBreak' || (block.kind === 'heading' && block.newPage === true)
    const charts = chartsOfRow(blocks, index)
    if (block.kind === 'pageBreak' || (block.kind === 'chart' && charts.length === 0)) continue
    const begins = breaks && content.length > 0
    const next = blocks[index + 1]?.kind
    const printed =
      charts.length > 1
        ? chartRow(charts, context)
        : block.kind === 'paragraph'
          ? paragraph(block, context, next === 'signatures' || next === 'keyFigures')
          : print(block.kind, block, context, begins)
    if (printed.length === 0) continue
    if (begins && block.kind !== 'heading') content.push(gap(1, { pageBreakBefore: true, keepNext: true }))
    breaks = block.kind === 'cover'
    content.push(...printed)
  }
  return content
}
