import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Content, typeset } from '../../../electron/typesetter/typeset.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { typefaces } from '../../fixtures/typefaces.ts'
import { filler, openPdf, print } from './typesetFixture.ts'

const options = { title: 'دستور', author: 'شورا', date: new Date(0) }

const chapters = (): Content => [
  { toc: { outlines: true } },
  { text: 'فصل یکم', headlineLevel: 1, tocItem: true, pageBreak: 'before' },
  { text: 'بخش', headlineLevel: 2, tocItem: true },
  { text: 'فصل دوم', headlineLevel: 1, tocItem: true, pageBreak: 'before', id: 'second' },
  {
    text: [
      'نگاه کنید به ',
      { text: 'فصل دوم همین گزارش', linkToDestination: 'second' },
      ' و صفحهٔ ',
      { pageReference: 'second' },
    ],
  },
  { text: 'نشانی', link: 'https://example.com/شهر' },
]

function identifier(bytes: Buffer): string | undefined {
  return /\/ID \[(<[0-9a-f]+>)/.exec(bytes.toString('latin1'))?.[1]
}

describe.each(typefaces)('text in $name', ({ families, text: font }) => {
  const set = (content: Content) => print(content, { families, defaultStyle: { font } })
  const read = (content: Content) => set(content).then(bytes => openPdf(bytes, pdf => pdf.text(1)))

  it.each([
    ['digits and brackets', 'در سال ۱۴۰۳ بودجهٔ (مصوب) بررسی شد.'],
    ['half-spaces', 'گزارش‌های سه‌ماهه می‌رسند'],
    ['ligatures', 'سالم و لازم و اسلام'],
    ['quotation marks', 'لایحهٔ «نوسازی» و [پیوست]'],
    ['Latin words', 'پیوست این گزارش در پروندهٔ report.pdf آمده است'],
  ])('reads back %s as written', async (_, text) => {
    expect((await read(text)).map(piece => piece.text).join(' ')).toBe(text)
  })

  it('keeps isolated numbers whole and leaves the isolates out', async () => {
    const [piece] = await read('رشد \u2066−۵٪\u2069 تا \u2066۱۴۰۳/۰۷/۱۲\u2069 است')
    expect(piece?.text).toBe('رشد −۵٪ تا ۱۴۰۳/۰۷/۱۲ است')
  })

  it('starts at the right margin and ends a justified paragraph there', async () => {
    const pieces = await read({ text: filler(4).trim(), alignment: 'justify' })
    const first = pieces[0]
    const last = pieces.at(-1)
    expect(first?.right).toBeCloseTo(419.53 - 40, 0)
    expect(first?.left).toBeCloseTo(40, 0)
    expect(last?.right).toBeCloseTo(419.53 - 40, 0)
    expect(last?.left).toBeGreaterThan(45)
  })

  it('breaks a word wider than the page and loses none of it', async () => {
    const pieces = await read('شهر'.repeat(100))
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.map(piece => piece.text).join('')).toBe('شهر'.repeat(100))
  })

  it('parts a long address between two lines rather than leave the first one gaping', async () => {
    const address = 'https://shora.example.ir/sessions/1401/73/briefing?copy=2&edition=public'
    const pieces = await read({ text: `نشانی کامل این پیوست در سامانهٔ شورا ${address} است`, fontSize: 14 })
    const lines = [...Map.groupBy(pieces, ({ baseline }) => Math.round(baseline)).values()]
    expect(lines[0]?.map(({ text }) => text).join(' ')).toMatch(/https:\/\/shora/)
    expect(
      lines
        .flat()
        .map(({ text }) => text.trim())
        .join(''),
    ).toContain(address)
  })

  it('leaves a line ragged whose spaces would gape', async () => {
    const address = 'a'.repeat(40)
    const pieces = await read({ text: `نشانی کامل این پیوست ${address} است`, alignment: 'justify', fontSize: 16 })
    const [first] = pieces
    expect(first?.right).toBeCloseTo(419.53 - 40, 0)
    expect(first?.left).toBeGreaterThan(60)
  })

  it('breaks a long word in a table rather than push the table over the edge', async () => {
    const pieces = await read({ table: { widths: ['auto', '*'], body: [['نام', 'شهر'.repeat(100)]] } })
    expect(Math.min(...pieces.map(piece => piece.left))).toBeGreaterThan(39)
    expect(Math.max(...pieces.map(piece => piece.right))).toBeLessThan(380)
  })

  it('survives emoji and broken characters and keeps the emoji in the text', async () => {
    const pieces = await read(['پیام 😀 و a\ud800b', 'پایان'])
    expect(pieces.map(piece => piece.text).join(' ')).toMatch(/😀.*پایان/)
  })

  it('paints each mark in the colour of its own text', async () => {
    const bytes = await set({
      text: [
        { text: 'قَد ', color: '#ff0000' },
        { text: 'مُد', color: '#0000ff' },
      ],
    })
    const names = await openPdf(bytes, pdf => pdf.operators(1))
    const colours: unknown[] = []
    let colour: unknown
    for (const { name, args } of names) {
      if (name === 'setFillRGBColor') colour = Array.isArray(args) ? String(args[0]) : args
      if (name === 'constructPath') colours.push(colour)
    }
    expect(colours).toEqual(['#ff0000', '#0000ff'])
  })

  it('does not join a superscript to the word before it', async () => {
    const code = { text: '\u200cب', sup: true }
    const [apart, joined] = await Promise.all([
      read({ text: ['هزینه', code] }),
      read({ text: ['هزینه', { ...code, text: 'ب' }] }),
    ])
    const width = (pieces: typeof apart) => (pieces[0]?.right ?? 0) - (pieces[0]?.left ?? 0)
    expect(width(apart)).not.toBeCloseTo(width(joined), 1)
  })
})

describe('pages', () => {
  it('tells header and footer the page and how many there are', async () => {
    const bytes = await print([filler(200)], { footer: (page, pages) => `برگ ${page} از ${pages}` })
    await openPdf(bytes, async pdf => {
      expect(pdf.pages).toBeGreaterThan(2)
      const last = await pdf.text(pdf.pages)
      expect(last.at(-1)?.text).toBe(`برگ ${pdf.pages} از ${pdf.pages}`)
    })
  })

  it('moves a heading to the page of the text it heads', async () => {
    for (let lines = 20; lines < 34; lines++) {
      const heading: Content = { text: 'عنوان', headlineLevel: 1, minPresence: 60 }
      const rows = Array.from({ length: lines }, (_, row) => `سطر ${row}`)
      const bytes = await print([...rows, heading, 'نخستین سطر'])
      await openPdf(bytes, async pdf => {
        const pages = await Promise.all(Array.from({ length: pdf.pages }, (_, index) => pdf.text(index + 1)))
        const pageOf = (text: string) => pages.findIndex(page => page.some(piece => piece.text === text))
        expect(pageOf('عنوان')).toBe(pageOf('نخستین سطر'))
        expect(pages.every(page => page.length > 0)).toBe(true)
      })
    }
  })

  it('repeats a table’s header and keeps all rows', async () => {
    const names = Array.from({ length: 60 }, (_, row) => toPersianDigits(`ردیف${row}`))
    const rows = names.map(name => [name, 'شرح'])
    const bytes = await print({ table: { headerRows: 1, dontBreakRows: true, body: [['شماره', 'موضوع'], ...rows] } })
    await openPdf(bytes, async pdf => {
      const pages = await Promise.all(Array.from({ length: pdf.pages }, (_, index) => pdf.text(index + 1)))
      expect(pages.every(page => page[0]?.text.startsWith('شماره'))).toBe(true)
      const all = pages
        .flat()
        .map(piece => piece.text)
        .join(' ')
      expect(names.every(name => all.includes(name))).toBe(true)
    })
  })

  it('loses nothing of a block that is kept together but taller than a page', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => toPersianDigits(`سطر${row}`))
    const bytes = await print([{ stack: [...rows], unbreakable: true }, 'پایان'])
    await openPdf(bytes, async pdf => {
      const pages = await Promise.all(Array.from({ length: pdf.pages }, (_, index) => pdf.text(index + 1)))
      expect(pages.flat().map(piece => piece.text)).toEqual([...rows, 'پایان'])
      const bottom = 595.28 - 40
      expect(pages.flat().filter(piece => piece.baseline > bottom)).toEqual([])
    })
  })
})

describe('navigation', () => {
  it('lists headings with their page numbers and links to them', async () => {
    await openPdf(await print(chapters()), async pdf => {
      const text = (await pdf.text(1)).map(piece => piece.text)
      expect(text).toEqual(['فصل یکم', '۲', 'بخش', '۲', 'فصل دوم', '۳'])
      expect((await pdf.links(1)).map(({ page }) => page)).toEqual([2, 2, 2, 2, 3, 3])
    })
  })

  it('gives a link of several words one annotation', async () => {
    await openPdf(await print(chapters()), async pdf => {
      expect(await pdf.links(3)).toEqual([
        { target: expect.any(String), page: 3, says: 'فصل دوم همین گزارش' },
        { target: expect.any(String), page: 3, says: '۳' },
        { target: 'https://example.com/%D8%B4%D9%87%D8%B1', page: undefined, says: 'نشانی' },
      ])
    })
  })

  it('nests the outline by heading level', async () => {
    await openPdf(await print(chapters()), async pdf => {
      const outline = await pdf.outline()
      expect(outline.map(({ title, items }) => [title, items.map(item => item.title)])).toEqual([
        ['فصل یکم', ['بخش']],
        ['فصل دوم', []],
      ])
    })
  })
})

describe('tags', () => {
  it('name what everything is, in reading order', async () => {
    const bytes = await print([
      { text: 'عنوان', headlineLevel: 2 },
      'بند',
      {
        table: {
          headerRows: 1,
          body: [
            ['سر', 'ستون'],
            ['الف', 'ب'],
          ],
        },
      },
      { ol: ['یکم', 'دوم'] },
      { svg: '<svg width="10" height="10"><rect width="10" height="10"/></svg>', alternative: 'مربع' },
      { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9, color: '#000000' }], alternative: 'نوار' },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 9, y2: 0 }] },
      { text: ['پیوند: ', { text: 'اینجا', link: 'https://example.com/' }] },
    ])
    expect(await openPdf(bytes, pdf => pdf.tags(1))).toEqual([
      {
        Document: [
          { H1: ['#'] },
          { P: ['#'] },
          {
            Table: [
              { THead: [{ TR: [{ 'TH Column': ['#'] }, { 'TH Column': ['#'] }] }] },
              { TBody: [{ TR: [{ TD: ['#'] }, { TD: ['#'] }] }] },
            ],
          },
          { L: [{ LI: [{ Lbl: ['#'] }, { LBody: ['#'] }] }, { LI: [{ Lbl: ['#'] }, { LBody: ['#'] }] }] },
          { 'Figure مربع': ['#'] },
          { 'Figure نوار': ['#'] },
          { P: ['#', { Link: ['#', 'annotation'] }] },
        ],
      },
    ])
  })

  it('list a contents as such', async () => {
    const bytes = await print([
      { toc: { title: 'فهرست' } },
      { text: 'فصل', headlineLevel: 1, tocItem: true },
      { text: 'بخش', headlineLevel: 2, tocItem: true },
      { text: 'فصل', headlineLevel: 1, tocItem: true },
    ])
    const [document] = await openPdf(bytes, pdf => pdf.tags(1))
    const entry = { TOCI: [{ Reference: [{ Link: ['#', 'annotation', '#', 'annotation'] }] }] }
    const said = await openPdf(bytes, pdf => pdf.links(1))
    expect(said.slice(0, 2).map(({ says }) => says)).toEqual(['فصل', 'صفحهٔ ۱'])
    expect(document).toEqual({
      Document: [
        { TOC: [{ Caption: ['#'] }, entry, { TOC: [entry] }, entry] },
        { H1: ['#'] },
        { H2: ['#'] },
        { H1: ['#'] },
      ],
    })
  })

  it('leave headers, footers, rules and repeated table headers out', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => [toPersianDigits(`ردیف${row}`)])
    const bytes = await print(
      { table: { headerRows: 1, body: [['شماره'], ...rows] } },
      { header: 'سربرگ', footer: 'پابرگ' },
    )
    const second = JSON.stringify(await openPdf(bytes, pdf => pdf.tags(2)))
    expect(second).not.toContain('"TH Column":["#"]')
    expect(second.match(/#/g)?.length).toBe((await openPdf(bytes, pdf => pdf.text(2))).length - 3)
  })

  it('come with language, direction and title', async () => {
    expect(await openPdf(await print('متن'), pdf => pdf.catalog())).toMatchObject({
      Title: 'دستور جلسه',
      xmpTitle: 'دستور جلسه',
      Language: 'fa-IR',
      Direction: 'R2L',
      DisplayDocTitle: true,
      Marked: true,
      CreationDate: 'D:20260102030405Z',
    })
  })

  it('escape the title', async () => {
    const bytes = await typeset({ content: 'متن' }, { ...options, title: 'آب & <برق>' })
    expect(await openPdf(bytes, pdf => pdf.catalog())).toMatchObject({ xmpTitle: 'آب & <برق>' })
  })
})

describe('the same input', () => {
  const script = fileURLToPath(new URL('printDigest.ts', import.meta.url))
  const digest = (env: Record<string, string>, cwd: string) =>
    execFileSync(process.execPath, [script], { env: { ...process.env, ...env }, cwd, encoding: 'utf8' }).trim()

  it('gives the same bytes in any time zone, locale and folder', () => {
    const here = digest({ TZ: 'UTC', LC_ALL: 'C' }, process.cwd())
    expect(here).toMatch(/^[0-9a-f]{64}$/)
    expect(digest({ TZ: 'Asia/Tehran', LC_ALL: 'fa_IR.UTF-8' }, tmpdir())).toBe(here)
  })

  it('gives the same bytes again in a process that has printed before', async () => {
    const first = await print(['متن قَلم ۱۲۳'])
    await print('چیز دیگری')
    expect((await print(['متن قَلم ۱۲۳'])).equals(first)).toBe(true)
  })

  it('gives another identifier when the content differs', async () => {
    expect(identifier(await print('یک'))).not.toBe(identifier(await print('دو')))
  })
})

describe('progress', () => {
  it('is told page by page', async () => {
    const told: [number, number][] = []
    await typeset({ content: [filler(300)] }, { ...options, onPage: (done, total) => told.push([done, total]) })
    const total = told.length
    expect(total).toBeGreaterThan(2)
    expect(told).toEqual(told.map((_, index) => [index + 1, total]))
  })

  it('refuses to start when already called off', async () => {
    await expect(typeset({ content: 'متن' }, { ...options, signal: AbortSignal.abort() })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    )
  })

  it('stops between pages when called off', async () => {
    const controller = new AbortController()
    const onPage = (done: number) => done === 2 && controller.abort()
    const pages = typeset({ content: [filler(300)] }, { ...options, onPage, signal: controller.signal })
    await expect(pages).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })
})
