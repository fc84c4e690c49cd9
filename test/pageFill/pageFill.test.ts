import { describe, expect, it } from 'vitest'
import { render } from '../../electron/pdf/render.ts'
import type { Block, Document } from '../../shared/document.ts'
import { fillSummary, pageFill } from './pageFill.ts'

const document = (blocks: Block[]): Document => ({
  title: 'آزمون',
  author: 'دبیرخانه',
  edition: 'public',
  version: '1.0',
  asOf: '2023-01-08',
  running: { start: 'جلسه', footer: 'دبیرخانه' },
  blocks,
})
const line: Block = { kind: 'paragraph', role: 'body', text: [{ text: 'یک سطر از متن' }] }
const fillOf = async (blocks: Block[]) => await pageFill((await render(document(blocks))).bytes)

describe('pageFill', () => {
  it('takes a page of lines for full, and one of a single line for empty, whatever stands in its margins', async () => {
    const [full = 0, single = 1] = await fillOf([
      ...Array.from({ length: 26 }, () => line),
      { kind: 'pageBreak' },
      line,
    ])
    expect(full).toBeGreaterThan(0.95)
    expect(single).toBeLessThan(0.05)
  })

  it('counts the spaces between lines as text', async () => {
    const [half = 0] = await fillOf(Array.from({ length: 13 }, () => line))
    expect(half).toBeGreaterThan(0.4)
    expect(half).toBeLessThan(0.6)
  })

  it('says the mean and the emptiest pages first', () => {
    expect(fillSummary([1, 0.5, 0.75])).toEqual({ mean: 0.75, emptiest: [2, 3, 1] })
  })
})
