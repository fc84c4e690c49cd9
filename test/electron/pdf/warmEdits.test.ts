import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import type { Block, Document } from '../../../shared/document.ts'
import { makeDocument } from '../../bench/makeDocument.ts'

type Render = typeof render

/** As in a process that has set nothing before: modules and what they remember are new. */
async function cold(): Promise<Render> {
  vi.resetModules()
  return (await import('../../../electron/pdf/render.ts')).render
}

const addition = fc.constantFrom(' افزوده', ' ۱۲٬۵۰۰ ریال', ' (ب۱)', ' PDF', ' S-۱۲۳', '')

/** One text of a block is changed, or one value of a chart. */
function edited(block: Block, words: string): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'statement':
      return { ...block, text: [...block.text, { text: words }] }
    case 'heading':
      return { ...block, text: `${block.text}${words}` }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row, at) => (at === 0 ? row.map(cell => ({ ...cell, text: [{ text: words }] })) : row)),
      }
    case 'chart':
      return {
        ...block,
        spec: { ...block.spec, title: `${block.spec.title}${words}`, unit: `${block.spec.unit}${words}` },
      }
    case 'list':
      return { ...block, items: [...block.items, { text: [{ text: words }] }] }
    case 'cover':
    case 'letterhead':
    case 'contents':
    case 'keyFigures':
    case 'signatures':
    case 'pageBreak':
      return block
  }
}

it('sets an edited document again in the bytes it has when it is set first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.array(fc.tuple(fc.nat(), addition), { minLength: 1, maxLength: 3 }),
      async (seed, edits) => {
        const before = makeDocument(6, seed)
        const after: Document = { ...before, blocks: [...before.blocks] }
        for (const [place, words] of edits) {
          const at = place % after.blocks.length
          const block = after.blocks[at]
          if (block) after.blocks[at] = edited(block, words)
        }
        await render(before)
        const warm = await render(after)
        const fresh = await (await cold())(after)
        expect(warm.bytes.equals(fresh.bytes)).toBe(true)
        expect((await render(before)).bytes.equals((await render(before)).bytes)).toBe(true)
      },
    ),
    { numRuns: 5 },
  )
}, 120_000)
