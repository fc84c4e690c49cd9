import type { Block, Cell, RichText, TableColumn } from '../document.ts'
import type { RenderedBlock } from '../facts/renderNarrative.ts'
import { caveat } from './blocks.ts'

type RenderedBody = Exclude<RenderedBlock, { kind: 'heading' }>

/** What a narrative says, with what its figures ask to be read beside it. */
export function bodyBlocks(rendered: RenderedBody): Block[] {
  return [bodyBlock(rendered), ...rendered.caveats.map(caveat)]
}

/** Within a record a heading is a bold line, and begins nothing that contents would list. */
export function recordBlocks(rendered: readonly RenderedBlock[]): Block[] {
  return rendered.flatMap(block => (block.kind === 'heading' ? [paragraph([boldly(block.text)])] : bodyBlocks(block)))
}

/** A text after who says it, in one paragraph where the text begins with one. */
export function blocksAfter(head: string, rendered: readonly RenderedBlock[]): Block[] {
  const [first, ...others] = recordBlocks(rendered)
  const said = boldly(`${head}: `)
  if (first?.kind === 'paragraph' && first.role === 'body') return [paragraph([said, ...first.text]), ...others]
  return [paragraph([said]), ...(first === undefined ? [] : [first]), ...others]
}

const boldly = (text: string) => ({ text, strong: true as const })

const paragraph = (text: RichText): Block => ({ kind: 'paragraph', role: 'body', text })

function bodyBlock(rendered: RenderedBody): Block {
  switch (rendered.kind) {
    case 'paragraph':
      return paragraph(rendered.text)
    case 'list':
      return { kind: 'list', ordered: rendered.ordered, items: rendered.items.map(text => ({ text })) }
    case 'table':
      return {
        kind: 'table',
        columns: rendered.head.map((head, at): TableColumn => {
          const isNumeric = rendered.rows.every(row => startsAsNumber(wordsOf(row[at] ?? [])))
          return { header: wordsOf(head), align: isNumeric ? 'number' : 'text', width: at === 0 ? 'share' : 'fit' }
        }),
        rows: rendered.rows.map(row => row.map((text): Cell => ({ text }))),
      }
  }
}

const wordsOf = (text: RichText): string => text.map(span => span.text).join('')

/** Whether a column of such cells is read down by its digits; an empty cell is no word against it. */
const startsAsNumber = (text: string): boolean => /^$|^[\s\p{Cf}(−-]*[0-9۰-۹]/u.test(text)
