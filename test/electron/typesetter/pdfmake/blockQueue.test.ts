import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BlockQueue } from '../../../../electron/typesetter/pdfmake/blockQueue.ts'
import type { TopBlock } from '../../../../electron/typesetter/pdfmake/topBlocks.ts'

type Made = { name: string; height: number; floats?: true; level?: number }

const page = 700

/** Sets blocks on pages: what has no room begins the next. @returns names in the order they are set */
function setAll(made: readonly Made[]): string[] {
  const heights = new Map<TopBlock, Made>()
  const queue = new BlockQueue(
    made.map(own => {
      const block: TopBlock = {
        likeness: undefined,
        isDeferred: own.level === undefined,
        floats: own.floats && own.height,
        node: () => ({ positions: [], _minWidth: 0, _maxWidth: 0, ...(own.level && { headlineLevel: own.level }) }),
      }
      heights.set(block, own)
      return block
    }),
  )
  const order: string[] = []
  let room = page
  for (let block = queue.next(room, true); block; block = queue.next(room, room === page)) {
    const { name, height } = heights.get(block) ?? { name: '', height: 0 }
    order.push(name)
    room = height <= room ? room - height : page - height
  }
  return order
}

const heading = (name: string, level: number): Made => ({ name, height: 30, level })
const chart = (name: string, height = 250): Made => ({ name, height, floats: true })
const text = (name: string, height: number): Made => ({ name, height })

describe('BlockQueue', () => {
  it('keeps the order where everything has room', () => {
    expect(setAll([heading('بخش', 2), text('جدول', 200), chart('نمودار'), text('متن', 20)])).toEqual([
      'بخش',
      'جدول',
      'نمودار',
      'متن',
    ])
  })

  it('lets what follows a chart fill the page that has no room for it, up to the next heading with room', () => {
    const made = [text('جدول', 500), chart('نمودار'), heading('بخش ۲', 2), text('جدول ۲', 300), heading('بخش ۳', 2)]
    expect(setAll(made)).toEqual(['جدول', 'بخش ۲', 'جدول ۲', 'نمودار', 'بخش ۳'])
  })

  it('never parts a chart from its chapter', () => {
    const made = [text('جدول', 500), chart('نمودار'), heading('فصل ۲', 1), text('متن', 20)]
    expect(setAll(made)).toEqual(['جدول', 'نمودار', 'فصل ۲', 'متن'])
  })

  it('lets a later chart that has room fill it as well, whether it stands ahead or is held', () => {
    const ahead = [text('جدول', 400), chart('بلند', 600), chart('کوتاه', 200)]
    expect(setAll(ahead)).toEqual(['جدول', 'کوتاه', 'بلند'])
    const held = [text('جدول', 560), chart('میانه', 300), chart('بلند', 600), chart('کوتاه', 250)]
    expect(setAll(held)).toEqual(['جدول', 'میانه', 'کوتاه', 'بلند'])
  })

  it('leaves a strip too small to fill, and sets a chart at once', () => {
    expect(setAll([text('جدول', 640), chart('نمودار'), heading('بخش ۲', 2)])).toEqual(['جدول', 'نمودار', 'بخش ۲'])
  })

  it('sets every block once, texts in their order, and all of a chapter before the next', () => {
    const any = fc.oneof(
      fc.record({ height: fc.integer({ min: 10, max: 690 }), floats: fc.constant(true as const) }),
      fc.record({ height: fc.integer({ min: 10, max: 690 }) }),
      fc.record({ height: fc.constant(30), level: fc.constantFrom(1, 2, 3) }),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), drawn => {
        const made: Made[] = drawn.map((own, at) => ({ name: String(at), ...own }))
        const order = setAll(made).map(Number)
        expect(order.toSorted((a, b) => a - b)).toEqual(made.map((_, at) => at))
        const texts = order.filter(at => made[at]?.floats !== true)
        expect(texts).toEqual(texts.toSorted((a, b) => a - b))
        const chapterOf = (at: number) => made.slice(0, at + 1).filter(({ level }) => level === 1).length
        const chapters = order.map(chapterOf)
        expect(chapters).toEqual(chapters.toSorted((a, b) => a - b))
      }),
    )
  })
})
