import type { Block, SignatureBlock } from '../../../shared/document.ts'
import { chartsOfRow } from '../../paper/chartRows.ts'
import { signaturesPerRow } from '../../paper/signatureRows.ts'
import { chartPresence } from './chart.ts'
import { figuresPresence } from './keyFigures.ts'
import type { RenderContext } from './renderContext.ts'
import { statementPresence } from './statement.ts'
import { tablePresence } from './table.ts'

/** Height of a heading with the space around it, in points, by level. */
const headingHeight = { 1: 54, 2: 38, 3: 30, 4: 28 } as const

/** The share of a page that a chapter begins on: less is left to nothing, and it begins the next. */
const chapterRoom = 0.3

/**
 * Points that must be left on a page for a heading to stand there: itself and the start of what follows, through any
 * headings in between. Less than a page, so that keeping together always ends.
 */
export function headingPresence(blocks: readonly Block[], index: number, setting: RenderContext): number {
  const { page } = setting
  const least = blocks[index]?.kind === 'heading' && blocks[index].level === 1 ? page.contentHeight * chapterRoom : 0
  const clamped = (points: number) => Math.max(least, Math.min(points, page.contentHeight * 0.8))
  let needed = 0
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (isLineOver(block, blocks[at + 1])) {
      needed += lineOver
      continue
    }
    if (block.kind !== 'heading')
      return clamped(needed + (leadInPresence(blocks, at, setting) ?? start(blocks, at, setting)))
    needed += headingHeight[block.level]
  }
  return clamped(needed)
}

/** Whether a block is the one line between a heading and the large figures of what it heads. */
function isLineOver(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && block.role === 'note' && next?.kind === 'keyFigures'
}

/** Letters in a line of text, at the least. */
const lineLetters = 85
const lineHeight = 22.7
/** Points of a line of a note between a heading and large figures, with the space over it and over them. */
const lineOver = 39

/**
 * Points that must be left for a short text that ends in a colon and the first lines of the list or table it leads to,
 * or for one that is signed right below; undefined for any other block. A longer text is parted, and takes its last
 * lines along by itself.
 */
export function leadInPresence(blocks: readonly Block[], index: number, setting: RenderContext): number | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block?.kind !== 'paragraph' || next === undefined) return undefined
  const text = block.text.map(run => run.text).join('')
  const lines = Math.ceil(text.length / lineLetters)
  if (lines > 3) return undefined
  if (next.kind === 'signatures') return lines * lineHeight + signaturesPresence(next)
  if ((next.kind !== 'list' && next.kind !== 'table') || !/:\s*$/.test(text)) return undefined
  return lines * lineHeight + (next.kind === 'list' ? 2 * lineHeight : start(blocks, index + 1, setting))
}

/** Points of the first row of signatures with the space over it, and of each other one. */
const [firstSigned, laterSigned] = [112, 106]

/** Points that must be left for signatures: all of a council's stand on one page. */
export function signaturesPresence({ signers }: SignatureBlock): number {
  return firstSigned + laterSigned * (Math.ceil(signers.length / signaturesPerRow(signers.length)) - 1)
}

/** Fewer lines of a text are not parted from each other, so fewer cannot stand under a heading. */
const threeLines = 68

/** How much of a block must stand with the heading before it. */
function start(blocks: readonly Block[], index: number, setting: RenderContext): number {
  const block = blocks[index]
  switch (block?.kind) {
    case 'chart':
      return chartPresence(chartsOfRow(blocks, index))
    case 'table':
      return tablePresence(block, setting)
    case 'keyFigures':
      return figuresPresence(block)
    case 'statement':
      return statementPresence
    case 'signatures':
      return signaturesPresence(block)
    case 'cover':
    case 'letterhead':
    case 'particulars':
    case 'contents':
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'pageBreak':
    case undefined:
      return threeLines
  }
}
