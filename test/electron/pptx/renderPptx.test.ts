import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { XmlElement } from 'xmldoc'
import { renderPptx } from '../../../electron/pptx/renderPptx.ts'
import { renderPptxInWorker } from '../../../electron/pptx/renderPptxInWorker.ts'
import type { SlideBlock } from '../../../shared/deck.ts'
import { blocks, text } from '../../fixtures/anyDocument.ts'
import { all } from '../../fixtures/readDocx.ts'
import { paragraphsOf, type ReadPptx, readPptx } from '../../fixtures/readPptx.ts'
import { deckOf, everyBlock, nativeForms, rich, slideOf } from '../../fixtures/slideSample.ts'

const everySlide = Object.values(everyBlock).map(block => slideOf([block], { title: `نوع ${block.kind}` }))

async function read(...given: Parameters<typeof renderPptx>): Promise<ReadPptx> {
  return readPptx((await renderPptx(...given)).bytes)
}

const slideWith = async (block: SlideBlock): Promise<XmlElement> => {
  const { slides } = await read(deckOf([slideOf([block])]))
  const [slide] = slides
  if (slide === undefined) throw new Error('no slide')
  return slide
}

/** Kinds of what is plotted in a chart. */
function plotsOf(chart: XmlElement): string[] {
  const [area] = all(chart, 'c:plotArea')
  const names = area?.children.map(one => (one instanceof XmlElement ? one.name : '')) ?? []
  return names.filter(name => name.endsWith('Chart'))
}

const names = (slide: XmlElement): string[] => all(slide, 'p:cNvPr').map(({ attr }) => attr['name'] ?? '')

describe('a deck as PowerPoint', () => {
  it('gives the same bytes in every run, whatever was written before', async () => {
    const deck = deckOf([...everySlide, ...nativeForms])
    const { bytes } = await renderPptx(deck)
    await renderPptx(deckOf(nativeForms))
    expect((await renderPptx(deck)).bytes.equals(bytes)).toBe(true)
    expect((await renderPptxInWorker(deck)).bytes.equals(bytes)).toBe(true)
  })

  it('leaves out what the presenter hid, and numbers the rest', async () => {
    const hidden = slideOf([], { title: 'پنهان‌مانده', isHidden: true, notes: [rich('پنهان')] })
    const { bytes } = await renderPptx(deckOf([slideOf([]), hidden, slideOf([])]))
    const { slides } = readPptx(bytes)
    expect(slides).toHaveLength(2)
    expect(paragraphsOf(slides[1] as XmlElement).at(-1)).toBe('اسلاید ۲ از ۲')
    for (const part of Object.values(unzipSync(bytes))) expect(Buffer.from(part).toString()).not.toContain('پنهان')
  })

  it('gives every slide a true title, its source and its marks', async () => {
    const [slide] = (await read(deckOf([slideOf([], { source: 'ش۵ · گزارش', sample: true, isClosed: true })]))).slides
    const title = all(slide as XmlElement, 'p:sp').find(shape => all(shape, 'p:ph')[0]?.attr['type'] === 'title')
    expect(paragraphsOf(title as XmlElement)).toEqual(['عنوان اسلاید'])
    expect(all(title as XmlElement, 'p:ph')[0]?.attr).toEqual({ type: 'title', hasCustomPrompt: '1' })
    const said = paragraphsOf(slide as XmlElement)
    expect(said).toEqual(expect.arrayContaining(['ش۵ · گزارش', 'نمونه', 'غیرعلنی']))
  })

  it('keeps what is typed, at a scale at which all of it fits', async () => {
    const long = 'متنی که باید در یک اسلاید جا شود. '.repeat(60).trim()
    const slide = await slideWith({ kind: 'paragraph', role: 'body', text: rich(long) })
    expect(paragraphsOf(slide)).toContain(long)
    const sizes = all(slide, 'a:rPr').map(({ attr }) => Number(attr['sz']))
    expect(Math.min(...sizes)).toBeLessThan(2000)
  })

  it('writes every paragraph from the right, in Persian, and says how once', async () => {
    const { slides } = await read(deckOf(everySlide))
    for (const slide of slides) {
      for (const paragraph of all(slide, 'a:p')) {
        const looks = paragraph.childrenNamed('a:pPr')
        expect(looks.length).toBeLessThanOrEqual(1)
        expect(looks.map(({ attr }) => attr['rtl'])).toEqual(looks.map(() => '1'))
      }
      for (const run of all(slide, 'a:rPr')) {
        expect(run.attr['lang']).toBe('fa-IR')
        expect(run.childNamed('a:cs')?.attr['typeface']).toBe('Vazirmatn')
      }
    }
  })

  it('gives each thing on a slide a number of its own and says what it is', async () => {
    for (const slide of (await read(deckOf(everySlide))).slides) {
      const own = all(slide, 'p:cNvPr')
      expect(new Set(own.map(({ attr }) => attr['id'])).size).toBe(own.length)
      expect(new Set(names(slide)).size).toBe(names(slide).length)
      for (const frame of [...all(slide, 'p:pic'), ...all(slide, 'p:graphicFrame')])
        expect(all(frame, 'p:cNvPr')[0]?.attr['descr']).not.toBe('')
    }
  })

  it('has a layout for each theme and ratio', async () => {
    const sizes = await Promise.all(
      (['16:9', '4:3'] as const).map(async ratio => {
        const { part } = await read(deckOf(everySlide), { ratio, theme: 'dark' })
        return all(part('ppt/presentation.xml'), 'p:sldSz')[0]?.attr
      }),
    )
    expect(sizes).toEqual([
      { cx: '12192000', cy: '6858000' },
      { cx: '9144000', cy: '6858000' },
    ])
  })

  it('makes a section of each item of the agenda', async () => {
    const item = { code: 'i1', number: '۱', title: 'بودجه' }
    const { part } = await read(deckOf([slideOf([]), slideOf([], { item }), slideOf([], { item })]))
    const sections = all(part('ppt/presentation.xml'), 'p14:section')
    expect(sections.map(one => [one.attr['name'], all(one, 'p14:sldId').length])).toEqual([
      ['اسلایدهای جلسهٔ ۷۳', 1],
      ['۱. بودجه', 2],
    ])
  })

  it('gives the speaker a paragraph a line, from the right', async () => {
    const notes = [rich('نخست & <سپس>'), rich('دوم')]
    const [own] = (await read(deckOf([slideOf([], { notes })]))).notes
    expect(paragraphsOf(own as XmlElement)).toEqual(['نخست & <سپس>', 'دوم'])
    expect(all(own as XmlElement, 'a:pPr').every(({ attr }) => attr['rtl'] === '1')).toBe(true)
  })
})

describe('a table', () => {
  it('is native, its columns from the last to the first so that all programs show the first at the right', async () => {
    const slide = await slideWith(everyBlock.table)
    const rows = all(slide, 'a:tr').map(row => all(row, 'a:tc').map(cell => paragraphsOf(cell).join('')))
    expect(rows).toEqual([
      ['وضعیت', 'هدف', 'شاخص'],
      ['گروه نخست', '', ''],
      ['● محقق', '−۱٬۲۰۰', 'زمان پاسخ'],
      ['۷۲۰', 'جمع', ''],
    ])
    const spans = all(slide, 'a:tc')
      .map(({ attr }) => attr['gridSpan'])
      .filter(span => span !== undefined)
    expect(spans).toEqual(['3', '2'])
    expect(all(slide, 'a:tblPr')[0]?.attr).toEqual({})
  })

  it('is as wide as the slide, whatever is in it', async () => {
    const columns = Array.from({ length: 9 }, (_, at) => ({
      header: `ستون ${at}`,
      align: 'text' as const,
      width: at % 2 === 0 ? ('share' as const) : ('fit' as const),
    }))
    const cells = columns.map(() => ({ text: rich('نوشته‌ای نه چندان کوتاه در خانه') }))
    const slide = await slideWith({ kind: 'table', columns, rows: [cells, cells] })
    const width = all(slide, 'a:gridCol').reduce((sum, { attr }) => sum + Number(attr['w']), 0)
    expect(Math.abs(width - 1728 * 6350)).toBeLessThan(100)
  })
})

const longName = 'بازسازی روشنایی بوستان‌های محله‌ای منطقهٔ ۴ و نگهداری سالانهٔ آن‌ها در همهٔ محله‌ها'

/** Of a cell of digits that are all alike, 0.65 em each: those of DejaVu Sans Bold. */
function digitsWidth(count: number): number {
  return count * 0.65 * 42 + 28
}

describe('a table in letters that stand in', () => {
  it('breaks no number and no words that belong together', async () => {
    const slide = await slideWith({
      kind: 'table',
      columns: [
        { header: 'شرح', align: 'text', width: 'share' },
        { header: 'هدف', align: 'number', width: 'fit' },
        { header: 'عملکرد', align: 'number', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'fit' },
      ],
      rows: [[longName, '۱۱٬۱۵۶٫۱', '۱۱٬۱۱۱٬۱۱۱', '■\u00a0عقب‌تر\u00a0از\u00a0هدف'].map(one => ({ text: rich(one) }))],
    })
    const [status = 0, large = 0, decimal = 0] = all(slide, 'a:gridCol').map(({ attr }) => Number(attr['w']) / 6350)
    expect(large).toBeGreaterThan(digitsWidth(8))
    expect(decimal).toBeGreaterThan(digitsWidth(6))
    expect(status).toBeGreaterThan(6.7 * 42)
  })
})

describe('a chart', () => {
  it('is native in five forms, with its numbers in a workbook read from the right', async () => {
    const { charts, names: parts, bytes } = await read(deckOf(nativeForms))
    expect(charts.flatMap(plotsOf)).toEqual([
      'c:barChart',
      'c:barChart',
      'c:barChart',
      'c:lineChart',
      'c:doughnutChart',
    ])
    const books = parts.filter(name => name.endsWith('.xlsx'))
    expect(books).toHaveLength(5)
    for (const name of books) {
      const sheet = Buffer.from(unzipSync(bytes(name))['xl/worksheets/sheet1.xml'] ?? []).toString()
      expect(sheet).toContain('rightToLeft="1"')
      expect(sheet).toContain('20.5')
    }
  })

  it('has Persian letters wherever it has any, and categories from the right', async () => {
    for (const chart of (await read(deckOf(nativeForms))).charts) {
      for (const latin of all(chart, 'a:latin')) expect(latin.attr['typeface']).not.toBe('')
      expect(all(chart, 'a:cs').length).toBe(all(chart, 'a:latin').length)
      for (const axis of all(chart, 'c:catAx')) expect(all(axis, 'c:orientation')[0]?.attr['val']).toBe('maxMin')
      expect(all(chart, 'c:roundedCorners')[0]?.attr['val']).toBe('0')
    }
  })

  it('writes its numbers in Persian digits, with their decimals and ≈ where they are no exact ones', async () => {
    const { charts } = await read(deckOf([slideOf([everyBlock.chart])]))
    const [first] = all(charts[0] as XmlElement, 'c:ser')
    const labels = all(first as XmlElement, 'c:dLbl').map(label => [
      all(label, 'c:idx')[0]?.attr['val'],
      all(label, 'c:numFmt')[0]?.attr['formatCode']?.split(';')[0],
    ])
    expect(labels).toEqual([
      ['0', '[$-3000429]"≈ "#,##0'],
      ['2', '[$-3000429]#,##0.0'],
    ])
    // A gap has no value, and is not nought.
    expect(all(first as XmlElement, 'c:val').flatMap(val => all(val, 'c:v').map(({ val: value }) => value))).toEqual([
      '120',
      '12.5',
    ])
  })

  it('shows an aim, and what is still tolerated, as lines without marks', async () => {
    const { charts } = await read(deckOf(nativeForms.slice(3, 4)))
    const series = all(charts[0] as XmlElement, 'c:ser')
    const said = series.map(one => [all(one, 'c:v')[0]?.val, all(one, 'c:symbol')[0]?.attr['val']])
    expect(said.slice(1)).toEqual([
      ['هدف', 'none'],
      ['مرز قابل قبول (هدف)', 'none'],
    ])
    expect(all(all(series[2] as XmlElement, 'c:val')[0] as XmlElement, 'c:v').map(({ val }) => val)).toEqual([
      '27.5',
      '27.5',
      '27.5',
    ])
  })

  it('writes values that fall short of their aim under their line', async () => {
    const [own] = nativeForms.slice(3, 4)
    const [block] = own?.body ?? []
    if (own === undefined || block?.kind !== 'chart' || !('target' in block.spec)) throw new Error('no line')
    const { spec } = block
    const { target } = spec
    if (target === undefined) throw new Error('no aim')
    const reached = { ...spec, target: { ...target, values: spec.categories.map(() => '0.5') } }
    const short = { ...spec, target: { ...target, values: spec.categories.map(() => '99999') } }
    const { charts } = await read(deckOf([reached, short].map(one => ({ ...own, body: [{ ...block, spec: one }] }))))
    const sides = charts.map(one => new Set(all(one, 'c:dLblPos').map(({ attr }) => attr['val'])))
    expect(sides).toEqual([new Set(['t']), new Set(['b'])])
  })

  it.each(['coverageGrid', 'timeline', 'scatter'] as const)('is a picture that says what it shows: %s', async form => {
    const titles = { title: 'نمودار', alternative: 'چکیدهٔ نمودار', unit: 'درصد' }
    const spec = {
      coverageGrid: { ...titles, form: 'coverageGrid', rows: ['منطقهٔ ۱'], columns: ['آموزش'], cells: [['75']] },
      timeline: { ...titles, form: 'timeline', from: '2022-03-21', to: '2023-03-20', today: '2023-01-08', lanes: [] },
      scatter: { ...titles, form: 'scatter', xUnit: 'ریال', points: [{ name: 'الف', x: '1', y: '2' }] },
    } as const
    const slide = await slideWith({ kind: 'chart', spec: structuredClone(spec[form]) as never })
    expect(all(slide, 'p:pic').map(one => all(one, 'p:cNvPr')[0]?.attr['descr'])).toEqual(['چکیدهٔ نمودار'])
  })

  it('without a number says so', async () => {
    const { spec } = everyBlock.chart
    const slide = await slideWith({ kind: 'chart', spec: { ...spec, categories: [], series: [] } as typeof spec })
    expect(paragraphsOf(slide)).toContain('رقمی برای این نمودار ثبت نشده است.')
  })
})

it('tells a vote by shape and word, never by colour alone', async () => {
  const slide = await slideWith(everyBlock.voteBoard)
  const seats = all(slide, 'p:sp').filter(shape => names(shape)[0]?.startsWith('کرسی '))
  expect(seats.map(seat => [all(seat, 'a:prstGeom')[0]?.attr['prst'], all(seat, 'p:cNvPr')[0]?.attr['descr']])).toEqual(
    [
      ['ellipse', 'کرسی ۱: موافق'],
      ['rect', 'کرسی ۲: مخالف'],
      ['diamond', 'کرسی ۳: ممتنع'],
      ['triangle', 'کرسی ۴: ذی‌نفع'],
      ['ellipse', 'کرسی ۵: غایب'],
      ['ellipse', 'کرسی ۶: در انتظار'],
      ['ellipse', 'کرسی ۷: رأی داده'],
    ],
  )
  expect(paragraphsOf(slide)).toEqual(expect.arrayContaining(['تصویب شد', 'حد لازم ۶ رأی', '۸', 'موافق']))
  // A diamond has room for one digit by its own measure, and a seat's number may have two.
  expect(new Set(seats.map(seat => all(seat, 'a:bodyPr')[0]?.attr['wrap']))).toEqual(new Set(['none']))
})

it('writes a file of whatever text there is', async () => {
  const onSlides = blocks.map(some => some.filter(block => block.kind in everyBlock) as SlideBlock[])
  await fc.assert(
    fc.asyncProperty(onSlides, text, text, text, async (body, title, source, note) => {
      const slide = slideOf(body, { title, subtitle: source, source, notes: [rich(note)] })
      const { slides } = await read(deckOf([slide, slideOf([])]))
      expect(slides).toHaveLength(2)
    }),
    { numRuns: 25 },
  )
}, 120_000)
