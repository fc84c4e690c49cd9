import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { RenderMemory } from '../../../electron/pdf/renderMemory.ts'
import type { RenderOptions } from '../../../electron/pdf/typesetPaper.ts'
import type { Block, Document } from '../../../shared/document.ts'
import { makeDocument } from '../../bench/makeDocument.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { councilFolder, noLatinFolder } from '../../fixtures/typefaces.ts'
import { runs } from '../../properties/runs.ts'
import { documentOf, everyBlock } from './blocksSample.ts'

type Render = typeof render

/** As in a process that has set nothing before: modules and what they remember are new. */
async function cold(): Promise<Render> {
  vi.resetModules()
  return (await import('../../../electron/pdf/render.ts')).render
}

const addition = fc.constantFrom(' افزوده', ' ۱۲٬۵۰۰ ریال', ' (ب۱)', ' PDF', ' S-۱۲۳', '')

/** One text of a block is changed, or one value of a chart; a block of another kind stays as it is. */
function edited(block: Block, words: string): Block {
  if (block.kind === 'paragraph' || block.kind === 'statement')
    return { ...block, text: [...block.text, { text: words }] }
  if (block.kind === 'heading') return { ...block, text: `${block.text}${words}` }
  if (block.kind === 'table')
    return {
      ...block,
      rows: block.rows.map((row, at) => (at === 0 ? row.map(cell => ({ ...cell, text: [{ text: words }] })) : row)),
    }
  if (block.kind === 'chart')
    return {
      ...block,
      spec: { ...block.spec, title: `${block.spec.title}${words}`, unit: `${block.spec.unit}${words}` },
    }
  if (block.kind === 'list') return { ...block, items: [...block.items, { text: [{ text: words }] }] }
  return block
}

/** Blocks come, go and change places. */
function moved(blocks: readonly Block[], place: number, words: string): Block[] {
  const at = place % blocks.length
  const block = blocks[at]
  if (!block) return [...blocks]
  switch (place % 4) {
    case 0:
      return blocks.toSpliced(at, 1)
    case 1:
      return blocks.toSpliced(at, 0, { kind: 'paragraph', role: 'body', text: [{ text: words.repeat(place % 90) }] })
    case 2:
      return [...blocks.toSpliced(at, 1), block]
    default:
      return blocks.with(at, edited(block, words))
  }
}

const options: readonly Pick<RenderOptions, 'style' | 'tagged' | 'file'>[] = [
  {},
  { tagged: false },
  { style: { page: { variant: 'screen' } } },
  { style: { page: { variant: 'print', duplex: true, kashida: true } } },
  { style: { fonts: councilFolder } },
  { style: { fonts: noLatinFolder, page: { variant: 'print', kashida: true } } },
]

it('sets a document of every kind of block again in the bytes it has when it is set first', async () => {
  // A document has one contents.
  const more = makeDocument(6).blocks.filter(({ kind }) => kind !== 'contents')
  const before = documentOf([...everyBlock, ...more])
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...options),
      fc.array(fc.tuple(fc.nat(1000), addition), { minLength: 1, maxLength: 4 }),
      async (style, edits) => {
        const memory = new RenderMemory()
        await render(before, { ...style, memory })
        let { blocks } = before
        for (const [place, words] of edits) {
          blocks = moved(blocks, place, words)
          const document = documentOf(blocks)
          const warm = await render(document, { ...style, memory })
          expect(warm.bytes.equals((await render(document, style)).bytes)).toBe(true)
        }
      },
    ),
    { numRuns: runs(4) },
  )
}, 120_000)

it('sets an edited document again in the bytes it has when it is set first', async () => {
  const memory = new RenderMemory()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.constantFrom<RenderOptions>({}, { style: { fonts: councilFolder } }),
      fc.array(fc.tuple(fc.nat(), addition), { minLength: 1, maxLength: 3 }),
      async (seed, style, edits) => {
        const before = makeDocument(6, seed)
        const after: Document = { ...before, blocks: [...before.blocks] }
        for (const [place, words] of edits) {
          const at = place % after.blocks.length
          const block = after.blocks[at]
          if (block) after.blocks[at] = edited(block, words)
        }
        await render(before, { ...style, memory })
        const warm = await render(after, { ...style, memory })
        const fresh = await (await cold())(after, style)
        expect(warm.bytes.equals(fresh.bytes)).toBe(true)
        expect((await render(before, { ...style, memory })).bytes.equals((await render(before, style)).bytes)).toBe(
          true,
        )
      },
    ),
    { numRuns: runs(3) },
  )
}, 120_000)

it('takes letters by their files, and no others for them that stood in the same folder', async () => {
  const fonts = await temporaryFolder()
  const memory = new RenderMemory()
  const document = makeDocument(2)
  const digests = new Set<string>()
  for (const folder of [councilFolder, noLatinFolder, councilFolder]) {
    for (const name of ['Parastoo.ttf', 'Parastoo-Bold.ttf']) {
      const own = folder === councilFolder ? name : name.replace('.ttf', '-FD-WOL.ttf')
      await copyFile(join(folder, own), join(fonts, name))
    }
    const warm = await render(document, { style: { fonts }, memory })
    expect(warm.bytes.equals((await (await cold())(document, { style: { fonts } })).bytes)).toBe(true)
    digests.add(warm.bytes.toString('latin1'))
  }
  expect(digests.size).toBe(2)
  const house = await render(document, { memory })
  expect(house.bytes.equals((await render(document)).bytes)).toBe(true)
})
