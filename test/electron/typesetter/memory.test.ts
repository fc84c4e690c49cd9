import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TypesetMemory } from '../../../electron/typesetter/memory.ts'
import {
  type Content,
  type DeferredBlock,
  type TypesetDefinition,
  typeset,
} from '../../../electron/typesetter/typeset.ts'
import { runs } from '../../properties/runs.ts'
import { randomDocument } from './randomDocument.ts'
import { filler } from './typesetFixture.ts'

const words = 'شورا شهر بودجه ۱۲٬۵۰۰ درصد گزارش سه‌ماهه PDF (الف) مُهر می‌شود و از در «به»'.split(' ')

type Node = Exclude<Content, string | number | readonly Content[]>

/** Paragraphs, headings with an outline, and nested tables, lists and columns; a fresh copy each time. */
function blocks(seeds: readonly number[]): (Node | DeferredBlock)[] {
  const nodes = seeds.flatMap((seed): Node[] => [
    { text: `بخش ${seed}`, headlineLevel: 1 + (seed % 3), outline: true, id: `part-${seed}` },
    { text: [filler(seed % 7), { text: 'پیوند', link: `https://example.ir/${seed}` }, filler(seed % 4)] },
    { text: filler(2), font: seed % 2 === 0 ? 'VazirmatnMedium' : 'VazirmatnBlack', bold: seed % 3 === 0 },
    ...(randomDocument(seed, words).content as Node[]),
    { text: 'عنوان جدول', structType: 'Caption' },
    {
      table: {
        body: [
          [{ text: 'گروه', heads: 'group', colSpan: 2 }, {}],
          ['یک', 'دو'],
        ],
      },
    },
  ])
  return nodes.map(node => ('headlineLevel' in node ? node : known(node)))
}

function known(node: Node, likeness = JSON.stringify(node)): DeferredBlock {
  return { likeness, content: () => node }
}

function set(
  content: (Content | DeferredBlock)[],
  memory?: TypesetMemory,
  rest: Partial<TypesetDefinition> = {},
): Promise<Buffer> {
  const definition = { content, pageSize: 'A5' as const, pageMargins: 40, evenPageShift: 7, ...rest }
  return typeset(definition, { title: 'دستور', author: 'شورا', date: new Date('2026-01-02T03:04:05Z'), memory })
}

function grouped(heads?: 'group'): Node {
  return {
    table: {
      body: [
        [{ text: 'گروه', colSpan: 2, ...(heads && { heads }) }, {}],
        ['یک', 'دو'],
      ],
    },
  }
}

describe('TypesetMemory', () => {
  it('changes no byte of any document, whatever was set before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.boolean()), { minLength: 1, maxLength: 4 }),
        async (seeds, edits) => {
          const memory = new TypesetMemory()
          const own = [...new Set(seeds)]
          await set(blocks(own), memory)
          for (const [place, lines, removes] of edits) {
            const edited = () => {
              const all = blocks(own)
              return all.toSpliced(place % all.length, removes ? 1 : 0, known({ text: filler(lines) }))
            }
            expect((await set(edited(), memory)).equals(await set(edited()))).toBe(true)
          }
        },
      ),
      { numRuns: runs(8) },
    )
  }, 120_000)

  it('knows all of a document again that is set twice', async () => {
    const memory = new TypesetMemory()
    await set(blocks([3, 8]), memory)
    const before = memory.blocks.size
    await set(blocks([3, 8]), memory)
    expect(before).toBeGreaterThan(10)
    expect(memory.blocks.size).toBe(before)
  })

  it('takes equal blocks of other styles, pages and margins for others', async () => {
    const memory = new TypesetMemory()
    await set(blocks([5]), memory)
    const changes: Partial<TypesetDefinition>[] = [
      { defaultStyle: { fontSize: 13 } },
      { pageSize: 'A4' },
      { pageMargins: [30, 40, 50, 40] },
      { loneLines: true },
      { background: { text: 'پیش‌نویس' } },
    ]
    for (const change of changes)
      expect((await set(blocks([5]), memory, change)).equals(await set(blocks([5]), undefined, change))).toBe(true)
  })

  it('ranks headings, names header cells and gives captions by what now stands before them', async () => {
    const pairs: (() => [before: Node, otherBefore: Node, block: Node])[] = [
      () => [{ text: 'بخش', headlineLevel: 1 }, { text: 'بخش' }, { stack: [{ text: 'بند', headlineLevel: 2 }] }],
      () => [{ text: 'عنوان', structType: 'Caption' }, { text: 'عنوان' }, grouped()],
      () => [{ text: 'عنوان' }, { text: 'عنوان', structType: 'Caption' }, grouped()],
      () => [grouped('group'), grouped(), grouped('group')],
    ]
    for (const pair of pairs) {
      const memory = new TypesetMemory()
      await set([pair()[0], known(pair()[2])], memory)
      const warm = await set([pair()[1], known(pair()[2])], memory)
      expect(warm.equals(await set([pair()[1], known(pair()[2])]))).toBe(true)
    }
  })
})
