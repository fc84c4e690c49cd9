import type { Block, Cell, RichText, Span } from '../../shared/document.ts'

/** Of blocks that were looked through and are still there. */
const known = new WeakMap<Block, string[]>()

/** Every anchor of some blocks, in order. */
export function anchorsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    const anchors = known.get(block) ?? blockAnchors(block)
    known.set(block, anchors)
    return anchors
  })
}

/**
 * The blocks with every anchor once: the first to have it keeps it. A Document's anchors are unique, but one that is
 * not must lose a link at most, never the paper: pdfmake refuses a second target of a name.
 */
export function withUniqueAnchors(blocks: readonly Block[]): readonly Block[] {
  const anchors = anchorsOf(blocks)
  if (new Set(anchors).size === anchors.length) return blocks
  const taken = new Set<string>()
  const isFirst = (anchor: string): boolean => {
    if (taken.has(anchor)) return false
    taken.add(anchor)
    return true
  }
  return blocks.map(block => firstOnly(block, isFirst))
}

type FirstTest = (anchor: string) => boolean

/** Whatever has an anchor is named by `blockAnchors`. */
function firstOnly(block: Block, isFirst: FirstTest): Block {
  if (block.kind === 'heading')
    return isFirst(block.anchor) ? block : { ...block, anchor: freeAnchor(block.anchor, isFirst) }
  if (block.kind === 'paragraph' || block.kind === 'statement') return { ...block, text: spans(block.text, isFirst) }
  if (block.kind === 'list') return listOf(block, isFirst)
  if (block.kind !== 'table') return block
  return {
    ...block,
    rows: block.rows.map(row => cells(row, isFirst)),
    ...(block.totals === undefined ? {} : { totals: block.totals.map(row => cells(row, isFirst)) }),
  }
}

/** The contents lead to every heading, so a second one needs a name of its own. */
function freeAnchor(anchor: string, isFirst: FirstTest): string {
  let number = 2
  while (!isFirst(`${anchor}#${number}`)) number++
  return `${anchor}#${number}`
}

function listOf(list: Extract<Block, { kind: 'list' }>, isFirst: FirstTest): Extract<Block, { kind: 'list' }> {
  return {
    ...list,
    items: list.items.map(item => {
      const text = spans(item.text, isFirst)
      return item.items === undefined ? { text } : { text, items: listOf(item.items, isFirst) }
    }),
  }
}

function cells(row: readonly Cell[], isFirst: FirstTest): Cell[] {
  return row.map(cell => ({ ...cell, text: spans(cell.text, isFirst) }))
}

function spans(text: RichText, isFirst: FirstTest): RichText {
  return text.map(span => (span.anchor === undefined || isFirst(span.anchor) ? span : withoutAnchor(span)))
}

/** The text without its being a target. */
export function withoutAnchor(span: Span): Span {
  const own = { ...span }
  delete own.anchor
  return own
}

function blockAnchors(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.anchor]
    case 'paragraph':
    case 'statement':
      return spanAnchors(block.text)
    case 'table':
      return [...block.rows, ...(block.totals ?? [])].flat().flatMap(cell => spanAnchors(cell.text))
    case 'list':
      return block.items.flatMap(item => [...spanAnchors(item.text), ...(item.items ? blockAnchors(item.items) : [])])
    case 'cover':
    case 'letterhead':
    case 'particulars':
    case 'contents':
    case 'keyFigures':
    case 'chart':
    case 'signatures':
    case 'pageBreak':
      return []
  }
}

function spanAnchors(text: readonly { anchor?: string }[]): string[] {
  return text.flatMap(span => span.anchor ?? [])
}
