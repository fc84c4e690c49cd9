import { describe, expect, it } from 'vitest'
import { inspect } from '../../../electron/inspector/inspect.ts'
import { render } from '../../../electron/pdf/render.ts'
import type { RenderOptions } from '../../../electron/pdf/typesetPaper.ts'
import type { Block, Document } from '../../../shared/document.ts'
import { openPdf, type TextPiece } from '../typesetter/typesetFixture.ts'
import { documentOf, everyBlock, sentence } from './blocksSample.ts'

const mark = 'غیرعلنی، نسخهٔ ۳'
const closed: Document = documentOf(everyBlock, { edition: 'closed' })
closed.running.mark = mark

const points = (millimetres: number) => (millimetres * 72) / 25.4
const width = 595.28

interface Sides {
  left: number
  right: number
  pieces: TextPiece[]
}

/** The outermost text of each page, in points from its edges. */
async function sides(document: Document, style: RenderOptions['style'] = {}): Promise<Sides[]> {
  const { bytes } = await render(document, { style })
  return openPdf(bytes, pdf =>
    Promise.all(
      Array.from({ length: pdf.pages }, async (_, at) => {
        const pieces = await pdf.text(at + 1)
        const left = Math.min(...pieces.map(piece => piece.left))
        return { left, right: width - Math.max(...pieces.map(piece => piece.right)), pieces }
      }),
    ),
  )
}

const running: Block[] = Array.from({ length: 60 }, () => ({
  kind: 'paragraph',
  role: 'body',
  text: [{ text: sentence }],
}))

/** What stands on each page and how far down. */
function said(pages: Sides[] = []): [string, number][][] {
  return pages.map(({ pieces }) => pieces.map(({ text, baseline }) => [text, baseline]))
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text, anchor: text })

describe('a draft', () => {
  it('says so across every page, within the standards', async () => {
    const draft = documentOf(running)
    draft.running.watermark = 'پیش‌نویس'
    const { bytes, pages } = await render(draft)
    expect(pages).toBeGreaterThan(1)
    expect(inspect(bytes).breaches).toEqual([])
    const texts = await openPdf(bytes, pdf => Promise.all(Array.from({ length: pages }, (_, at) => pdf.text(at + 1))))
    for (const pieces of texts) expect(pieces.map(({ text }) => text).join(' ')).toContain('پیش')
  })
})

describe('paper', () => {
  it('has its wider margin at the right', async () => {
    for (const { left, right } of await sides(documentOf(running))) {
      expect(left).toBeCloseTo(51, 0)
      expect(right).toBeCloseTo(63, 0)
    }
  })

  it('leaves the binder as much as is asked', async () => {
    const style = { page: { variant: 'print', binding: 35 } } as const
    for (const { left, right } of await sides(documentOf(running), style)) {
      expect(left).toBeCloseTo(51, 0)
      expect(right).toBeCloseTo(points(35), 0)
    }
  })

  it('printed on both sides is bound at the left of even pages, header and footer too', async () => {
    const style = { page: { variant: 'print', binding: 35, duplex: true } } as const
    const pages = await sides(documentOf(running), style)
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach(({ left, right, pieces }, at) => {
      const [inner, outer] = [points(35), 51]
      expect(left).toBeCloseTo(at % 2 === 0 ? outer : inner, 0)
      expect(right).toBeCloseTo(at % 2 === 0 ? inner : outer, 0)
      const header = pieces.filter(({ baseline }) => baseline < 60)
      const footer = pieces.filter(({ baseline }) => baseline > 790)
      for (const line of [header, footer]) {
        expect(Math.min(...line.map(piece => piece.left))).toBeCloseTo(left, 0)
        expect(width - Math.max(...line.map(piece => piece.right))).toBeCloseTo(right, 0)
      }
    })
  })

  it('printed on both sides says the same at the same heights', async () => {
    const [one, both] = await Promise.all([sides(closed), sides(closed, { page: { variant: 'print', duplex: true } })])
    expect(said(both)).toEqual(said(one))
  })

  it('printed on both sides moves links with their text', async () => {
    const blocks: Block[] = [
      ...running.slice(0, 18),
      { kind: 'paragraph', role: 'body', text: [{ text: 'وبگاه شورا', href: 'https://example.ir/' }] },
    ]
    const areas = await Promise.all(
      [false, true].map(async duplex => {
        const { bytes } = await render(documentOf(blocks), { style: { page: { variant: 'print', duplex } } })
        return openPdf(bytes, async pdf => ({ pages: pdf.pages, areas: await pdf.linkAreas(pdf.pages) }))
      }),
    )
    expect(areas[0]?.pages).toBe(2)
    expect((areas[1]?.areas[0]?.left ?? 0) - (areas[0]?.areas[0]?.left ?? 0)).toBeCloseTo(12, 1)
  })
})

describe('a screen', () => {
  const screen = { page: { variant: 'screen' } } as const

  it('has even margins and breaks lines where paper does', async () => {
    const [paper, shown] = await Promise.all([sides(documentOf(running)), sides(documentOf(running), screen)])
    for (const { left, right } of shown ?? []) expect(left).toBeCloseTo(right, 0)
    expect(said(shown)).toEqual(said(paper))
  })

  it('colours and underlines what leads elsewhere', async () => {
    const blocks: Block[] = [
      { kind: 'paragraph', role: 'body', text: [{ text: 'وبگاه شورا', href: 'https://example.ir/' }] },
    ]
    const colours = await Promise.all(
      [undefined, screen].map(async style => {
        const { bytes } = await render(documentOf(blocks), style === undefined ? {} : { style })
        return openPdf(bytes, async pdf => JSON.stringify(await pdf.operators(1)))
      }),
    )
    expect(colours[0]).not.toContain('#1257b5')
    expect(colours[1]).toContain('#1257b5')
  })

  it('opens the outline two levels deep', async () => {
    const blocks = [heading(1, 'فصل'), heading(2, 'بخش'), heading(3, 'بند'), ...running.slice(0, 1)]
    const open = await Promise.all(
      [{}, screen].map(async style => {
        const { bytes } = await render(documentOf(blocks), { style })
        return openPdf(bytes, async pdf =>
          (await pdf.outline()).flatMap(({ count, items }) => [count, items[0]?.count]),
        )
      }),
    )
    // An entry that is shut has no count of what is shown below it.
    expect(open).toEqual([
      [1, undefined],
      [1, 1],
    ])
  })
})

describe('a closed edition', () => {
  it.each([{ variant: 'print' as const, duplex: true, binding: 45 }, { variant: 'screen' as const }])(
    'is marked on every page: $variant',
    async page => {
      for (const { pieces } of await sides(closed, { page }))
        expect(pieces.map(({ text }) => text).join(' ')).toContain(mark)
    },
  )
})
