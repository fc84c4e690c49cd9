/** Block kind → pdfmake nodes, one file a kind. Order, page breaks and keeping together are decided here. */
import type { Block, BlockKind, BlockOf, Document } from '../../../shared/document.ts'
import { chartsOfRow } from '../../paper/chartRows.ts'
import { withUniqueAnchors } from '../../paper/uniqueAnchors.ts'
import type { Content, DeferredBlock } from '../../typesetter/typeset.ts'
import type { Chapter } from '../design/runningLines.ts'
import { gapBetween } from '../design/spacing.ts'
import { chart, chartPresence, chartRow } from './chart.ts'
import { contents } from './contents.ts'
import { cover } from './cover.ts'
import { particulars } from './formParticulars.ts'
import { heading } from './heading.ts'
import { keyFigures } from './keyFigures.ts'
import { KnownPrints, type PrintMemory } from './knownPrints.ts'
import { letterhead } from './letterhead.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { headingPresence, leadInPresence, signaturesPresence } from './presence.ts'
import { type PageContext, type RenderContext, renderContextOf } from './renderContext.ts'
import { signatures } from './signatures.ts'
import { statement } from './statement.ts'
import { table } from './table.ts'

/** A break is a property of the block after it. */
type Kind = Exclude<BlockKind, 'pageBreak'>
type Printer<K extends Kind> = (block: BlockOf[K], setting: RenderContext) => Content

/** A printer for every kind: another kind of block is an error here until it has one. */
const printers: { readonly [K in Kind]: Printer<K> } = {
  cover,
  letterhead,
  particulars,
  contents,
  heading,
  paragraph,
  keyFigures,
  table,
  chart,
  list: (block, setting) => list(block, setting),
  statement,
  signatures,
}

function print<K extends Kind>(kind: K, block: BlockOf[K], setting: RenderContext): Content {
  return printers[kind](block, setting)
}

export interface Printing {
  content: (Content | DeferredBlock)[]
  chapters: Chapter[]
}

/**
 * All blocks in order. Breaks at the start, at the end, or one after the other make no empty page. What is neither a
 * heading nor the contents is printed when its turn comes: all of a long document at once would fill much memory.
 * @param memory of documents printed before
 */
export function printBlocks(document: Document, paper: PageContext, memory?: PrintMemory): Printing {
  const blocks = withUniqueAnchors(document.blocks)
  const setting = renderContextOf(document, paper)
  const known = memory && new KnownPrints(memory, setting)
  const content: Printing['content'] = []
  const chapters: Chapter[] = []
  let breakBefore = false
  let before: Block | undefined
  blocks.forEach((block, index) => {
    breakBefore ||= block.kind === 'pageBreak' || (block.kind === 'heading' && block.newPage === true)
    const charts = chartsOfRow(blocks, index)
    if (block.kind === 'pageBreak' || (block.kind === 'chart' && charts.length === 0)) return
    const top = content.length === 0 || breakBefore
    const floats = charts.length > 0 ? chartPresence(charts) : undefined
    const minPresence =
      block.kind === 'heading'
        ? headingPresence(blocks, index, setting)
        : (leadInPresence(blocks, index, setting) ?? floats)
    // Nobody signs a page that says nothing.
    const next = blocks[index + 1]
    const after = block.kind === 'list' && next?.kind === 'signatures' ? signaturesPresence(next) : 0
    const gap = gapBetween(top ? undefined : before, block)
    const frame = {
      margin: [0, gap, 0, 0],
      ...(breakBefore && content.length > 0 && { pageBreak: 'before' as const }),
      ...(minPresence !== undefined && { minPresence }),
      ...(floats !== undefined && { floats: floats + gap }),
    }
    before = block
    breakBefore = block.kind === 'cover'
    const printed = (own: RenderContext): Content => {
      if (block.kind === 'list') return list(block, own, after)
      return charts.length > 1 ? chartRow(charts, own) : print(block.kind, block, own)
    }
    const framed = (own: RenderContext) => Object.assign(asNode(printed(own)), frame)
    if (block.kind !== 'heading' && block.kind !== 'contents' && frame.pageBreak === undefined) {
      const deferred: DeferredBlock = known?.deferred(block, { ...frame, after, charts: charts.slice(1) }, framed) ?? {
        content: () => framed(setting),
      }
      return void content.push({ ...deferred, floats: frame.floats })
    }
    const node = framed(setting)
    if (block.kind === 'heading' && block.level === 1) chapters.push({ title: block.text, node })
    content.push(node)
  })
  return { content, chapters }
}

function asNode(content: Content): Exclude<Content, string | number | readonly Content[]> {
  if (Array.isArray(content)) return { stack: content }
  return typeof content === 'object' ? content : { text: content }
}
