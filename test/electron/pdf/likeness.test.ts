import { expect, it } from 'vitest'
import { printBlocks } from '../../../electron/pdf/blocks/index.ts'
import { giveLikenesses } from '../../../electron/pdf/blocks/likeness.ts'
import { pageDesign } from '../../../electron/pdf/design/pageDesign.ts'
import { defaultFamily } from '../../../electron/pdf/design/tokens.ts'
import { Ruler } from '../../../electron/typesetter/ruler.ts'
import type { Block } from '../../../shared/document.ts'
import { makeDocument } from '../../bench/makeDocument.ts'
import { documentOf, everyBlock } from './blocksSample.ts'

function printed(blocks: Block[]) {
  const paper = { page: pageDesign(), family: defaultFamily, ruler: new Ruler(), drawChart: () => [] }
  return printBlocks(documentOf(blocks), paper).content
}

/** Functions of a printed block that no name stands for. */
function unnamed(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const isNamed = 'name' in node && typeof node.name === 'string'
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'function' ? (isNamed ? [] : [key]) : unnamed(value),
  )
}

it('leaves nothing of a block out of its likeness: what is made of functions has a name', () => {
  expect(printed([...everyBlock, ...makeDocument(6).blocks]).flatMap(unnamed)).toEqual([])
})

it('gives blocks that differ in a mark, a level of emphasis or a rule different likenesses', () => {
  const table = everyBlock.find(block => block.kind === 'table')
  const { rows = [] } = table ?? {}
  const variants: Block[] = [
    { kind: 'paragraph', role: 'body', text: [{ text: 'شهر' }] },
    { kind: 'paragraph', role: 'note', text: [{ text: 'شهر' }] },
    { kind: 'paragraph', role: 'body', text: [{ text: 'شهر', strong: true }] },
    ...(table ? [table, { ...table, rows: rows.slice(1) }, { ...table, totals: [] }] : []),
  ]
  const content = variants.flatMap(block => printed([block]))
  giveLikenesses(content)
  const likenesses = content.map(node => (typeof node === 'object' && 'likeness' in node ? node.likeness : undefined))
  expect(new Set(likenesses).size).toBe(variants.length)
  expect(likenesses).not.toContain(undefined)
})
