import { beforeAll, describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { renderInWorker } from '../../../electron/pdf/renderInWorker.ts'
import type { Rendered } from '../../../electron/pdf/typesetPaper.ts'
import type { Cover, Document } from '../../../shared/document.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { typefaces } from '../../fixtures/typefaces.ts'
import { documentOf, everyBlock, sentence } from './blocksSample.ts'
import { type ReadPage, readBack } from './renderReadback.ts'

const briefing = documentOf(everyBlock)

describe.each(typefaces)('a briefing of every block in $name', ({ folder }) => {
  const style = { fonts: folder }
  let rendered: Rendered
  let pages: ReadPage[]
  beforeAll(async () => {
    rendered = await render(briefing, { style })
    pages = await readBack(rendered.bytes)
  })

  it('reads back in the order written', () => {
    const text = pages.map(page => page.text).join(' ')
    const inOrder = [
      'بسمه تعالی',
      'گزارش جلسهٔ ۷۳',
      'نسخهٔ علنی',
      'فهرست',
      'سه گزارش رسیده',
      'بودجه به تفکیک ردیف',
      'اعتبار دو سال',
      'رزمایش‌ها باید',
      'دبیر شورا',
      'منبع عددها',
    ]
    const places = inOrder.map((part, at) => text.indexOf(part, at > 3 ? text.indexOf('سه گزارش') : 0))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says on every page which it is, in Persian digits', () => {
    expect(pages).toHaveLength(rendered.pages)
    pages.forEach((page, at) => expect(page.text).toContain(`صفحهٔ ${persian(at + 1)} از ${persian(pages.length)}`))
    for (const page of pages) expect(page.text).not.toMatch(/[0-9]/)
  })

  it('has no empty page', () => {
    for (const page of pages)
      expect(page.lines.filter(line => line.baseline > 60 && line.baseline < 780).length).toBeGreaterThan(0)
  })

  it('names the session and the chapter over every page but the cover', () => {
    expect(pages[0]?.text).not.toContain('جلسهٔ ۷۳ · ۱۸ دی')
    expect(pages[2]?.lines[0]?.text).toContain('جلسهٔ ۷۳ · ۱۸ دی')
    expect(pages[2]?.lines[0]?.text).toContain('خلاصهٔ جلسه')
    expect(pages.at(-1)?.lines[0]?.text).toContain('منبع عددها')
  })

  it('lists the headings with the pages they stand on', () => {
    const contents = pages[1]?.lines.map(line => line.text).join('\n') ?? ''
    const standing = pages.findIndex(
      (page, at) => at > 1 && page.text.includes('دستور و نظر اعضا') && !page.text.includes('فهرست'),
    )
    expect(contents).toMatch(
      new RegExp(`دستور و نظر اعضا.*${persian(standing + 1)}|${persian(standing + 1)}.*دستور و نظر اعضا`),
    )
  })

  it('keeps numbers whole', () => {
    const text = pages.map(page => page.text).join(' ')
    for (const number of ['۱۰٬۳۱۰', '۳۳٫۳٪', '۱۰۱۲', '۶۰۰ میلیون تومان']) expect(text).toContain(number)
  })

  it('is the same every time', async () => {
    expect((await render(documentOf(structuredClone(everyBlock)), { style })).bytes.equals(rendered.bytes)).toBe(true)
  })

  it('holds no raster image', () => {
    expect(rendered.bytes.includes('/Subtype /Image')).toBe(false)
  })

  it('leaves the Document as it was', async () => {
    const before = JSON.stringify(briefing)
    await render(briefing, { style })
    expect(JSON.stringify(briefing)).toBe(before)
  })
})

describe('a closed edition', () => {
  it('says so on every page, the cover too', async () => {
    const mark = 'غیرعلنی، نسخهٔ ۳، ویژهٔ رئیس شورا'
    const closed: Document = { ...briefing, edition: 'closed', running: { ...briefing.running, mark } }
    for (const page of await readBack((await render(closed)).bytes)) expect(page.text).toContain('غیرعلنی، نسخهٔ ۳')
  })
})

describe('hard content', () => {
  it('keeps a title of 300 letters on the cover', async () => {
    const cover = { ...(everyBlock[0] as Cover), title: 'گزارش جلسهٔ بازسازی مدرسه‌ها '.repeat(11).slice(0, 300).trim() }
    const { pages } = await render(documentOf([cover]))
    expect(pages).toBe(1)
  })

  it('prints harakat, emoji, long addresses and mixed words within the margins', async () => {
    const address = `https://example.ir/${'abcdefghij'.repeat(30)}`
    const text = `مُهِمّ است که PDFها و 😀 و ${address} در متن بمانند. ${sentence}`
    const [page] = await readBack(
      (await render(documentOf([{ kind: 'paragraph', role: 'body', text: [{ text }] }]))).bytes,
    )
    expect(page?.text.replaceAll(' ', '')).toContain('abcdefghij'.repeat(3))
    expect(page?.text).toContain('PDF')
    for (const line of page?.lines ?? []) expect(line.right).toBeLessThan(595.28 - 60)
  })

  it('renders a Document without blocks', async () => {
    expect((await render(documentOf([]))).pages).toBe(1)
  })

  it('renders blocks that hold nothing', async () => {
    const { pages } = await render(
      documentOf([
        { kind: 'contents', title: 'فهرست', depth: 2 },
        { kind: 'keyFigures', figures: [] },
        { kind: 'table', columns: [{ header: 'نام', align: 'text', width: 'share' }], rows: [] },
        { kind: 'list', ordered: true, items: [] },
        { kind: 'signatures', signers: [] },
      ]),
    )
    expect(pages).toBe(1)
  })
})

describe('in a worker', () => {
  it('gives the same bytes and tells how far it is', async () => {
    const told: string[] = []
    const { bytes, pages } = await renderInWorker(briefing, {
      onProgress: ({ page, pages: all }) => told.push(`${page}/${all}`),
    })
    expect(told).toEqual(Array.from({ length: pages }, (_, at) => `${at + 1}/${pages}`))
    expect(bytes.equals((await render(briefing)).bytes)).toBe(true)
  })

  it('stops when it is told to', async () => {
    const leaving = new AbortController()
    const rendering = renderInWorker(briefing, { signal: leaving.signal, onProgress: () => leaving.abort() })
    await expect(rendering).rejects.toMatchObject({ code: 'cancelled' })
    await expect(renderInWorker(briefing, { signal: leaving.signal })).rejects.toBeInstanceOf(Problem)
  })

  it('hands on what went wrong', async () => {
    await expect(renderInWorker({ ...briefing, asOf: 'دیروز' })).rejects.toThrow(RangeError)
  })
})

function persian(number: number): string {
  return number.toLocaleString('fa-IR', { useGrouping: false })
}
