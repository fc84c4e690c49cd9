import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { carried, DocumentReader } from '../../../electron/pdf/carriedDocument.ts'
import type { Document } from '../../../shared/document.ts'
import { makeDocument } from '../../bench/makeDocument.ts'
import { documentOf, everyBlock } from './blocksSample.ts'

const sample = documentOf([...everyBlock, ...makeDocument(2).blocks])

it('carries any document whole', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...sample.blocks]), fc.string({ unit: 'binary' }), (blocks, title) => {
      const document: Document = { ...sample, title, blocks }
      const reader = new DocumentReader()
      expect(reader.read(structuredClone(carried(document)))).toEqual(document)
      expect(reader.read(structuredClone(carried(document)))).toEqual(document)
    }),
  )
})

it('has a block that did not change as the same object, and one that did as another', () => {
  const reader = new DocumentReader()
  const before = reader.read(carried(sample))
  const last = { kind: 'paragraph', role: 'body', text: [{ text: 'افزوده' }] } as const
  const after = reader.read(
    carried({ ...sample, blocks: [...sample.blocks.slice(0, -1), { ...last, text: [...last.text] }] }),
  )
  const same = after.blocks.filter((block, at) => block === before.blocks[at])
  expect(same.length).toBe(sample.blocks.length - 1)
  expect(after.blocks.at(-1)).toEqual(last)
})
