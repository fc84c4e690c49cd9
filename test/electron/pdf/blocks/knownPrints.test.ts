import { expect, it } from 'vitest'
import { printBlocks } from '../../../../electron/pdf/blocks/index.ts'
import type { PrintMemory } from '../../../../electron/pdf/blocks/knownPrints.ts'
import { BoundedCache } from '../../../../shared/boundedCache.ts'
import type { Block } from '../../../../shared/document.ts'
import { makeDocument } from '../../../bench/makeDocument.ts'
import { documentOf, everyBlock } from '../blocksSample.ts'
import { paper, printed } from '../printed.ts'

/** Functions of a printed block that no name stands for. */
function unnamed(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const isNamed = 'name' in node && typeof node.name === 'string'
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'function' ? (isNamed ? [] : [key]) : unnamed(value),
  )
}

it('leaves nothing of a printed block unsaid: what is made of functions has a name', () => {
  expect(printed([...everyBlock, ...makeDocument(6).blocks]).flatMap(unnamed)).toEqual([])
})

/** What each of some blocks is known by. */
function likenesses(blocks: Block[], memory: PrintMemory): string[] {
  const { content } = printBlocks(documentOf(blocks), paper, memory)
  return content.map(block => (typeof block === 'object' && 'likeness' in block ? (block.likeness ?? '') : ''))
}

it('knows blocks by all that they look like', () => {
  const table = everyBlock.find(block => block.kind === 'table')
  const { rows = [] } = table ?? {}
  const memory: PrintMemory = new BoundedCache(100)
  const variants: Block[] = [
    { kind: 'paragraph', role: 'body', text: [{ text: 'شهر' }] },
    { kind: 'paragraph', role: 'note', text: [{ text: 'شهر' }] },
    { kind: 'paragraph', role: 'body', text: [{ text: 'شهر', strong: true }] },
    ...(table ? [table, { ...table, rows: rows.slice(1) }, { ...table, totals: [] }] : []),
  ]
  const known = variants.flatMap(block => likenesses([block], memory))
  expect(new Set(known).size).toBe(variants.length)
  expect(variants.flatMap(block => likenesses([block], memory))).toEqual(known)
})

it('knows a block as another when the target it leads to comes or goes', () => {
  const memory: PrintMemory = new BoundedCache(100)
  const block: Block = { kind: 'paragraph', role: 'body', text: [{ text: '۵', fact: 'ب۹' }] }
  const source: Block = { kind: 'paragraph', role: 'note', text: [{ text: 'منبع', anchor: 'source-ب۹' }] }
  const [alone] = likenesses([block], memory)
  const [led] = likenesses([block, source], memory)
  expect(led).not.toBe(alone)
  expect(likenesses([block], memory)).toEqual([alone])
  expect(likenesses([block, source], memory)[0]).toBe(led)
})
