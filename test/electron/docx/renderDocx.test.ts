import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../electron/docx/renderDocx.ts'
import type { Block, Document } from '../../../shared/document.ts'
import { documentKinds } from '../../../shared/documents/index.ts'
import { sharedByTests } from '../../fixtures/atEnd.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { all, readDocx, styleOf, textOf } from '../../fixtures/readDocx.ts'
import { councilFolder } from '../../fixtures/typefaces.ts'
import { documentOf, everyBlock } from '../pdf/blocksSample.ts'

async function written(blocks: Block[], changes: Partial<Document> = {}) {
  return readDocx((await renderDocx(documentOf(blocks, changes))).bytes)
}

describe('a Word file', () => {
  const whole = sharedByTests(() => written(everyBlock))

  it('is the same twice, whatever was written between', async () => {
    const { bytes } = await renderDocx(documentOf(everyBlock))
    await renderDocx(documentOf(everyBlock.toReversed(), { running: { start: '', footer: '', watermark: 'پیش‌نویس' } }))
    expect((await renderDocx(documentOf(everyBlock))).bytes.equals(bytes)).toBe(true)
  })

  it('says whose it is, in what language and of what day', async () => {
    const { part } = whole()
    const said = Object.fromEntries(all(part('docProps/core.xml'), 'dc:title').map(({ name, val }) => [name, val]))
    expect(said).toEqual({ 'dc:title': 'گزارش جلسهٔ ۷۳' })
    const core = part('docProps/core.xml').toString()
    expect(core).toContain('<dc:creator>دبیرخانهٔ شورا</dc:creator>')
    expect(core).toContain('<dc:language>fa-IR</dc:language>')
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2023-01-07T00:00:00Z', '2023-01-07T00:00:00Z'])
  })

  it('stands from the right everywhere', async () => {
    const { part, paragraphs } = whole()
    const document = part('word/document.xml')
    // The library begins and ends the contents with a paragraph of its own.
    expect(paragraphs.filter(one => all(one, 'w:bidi').length !== 1).map(textOf)).toEqual(['', ''])
    // The pages that the contents name are the library's, in digits alone.
    const runs = all(document, 'w:r').filter(run => all(run, 'w:t').length > 0 && !/^\d+$/.test(textOf(run)))
    expect(runs.filter(run => all(run, 'w:rtl').length === 0).map(textOf)).toEqual([])
    expect(all(document, 'w:tbl').every(table => all(table, 'w:bidiVisual').length === 1)).toBe(true)
    expect(all(document, 'w:sectPr')[0]?.children.flatMap(one => ('name' in one ? one.name : []))).toEqual(
      expect.arrayContaining(['w:bidi', 'w:docGrid']),
    )
    expect(part('word/styles.xml').toString()).toContain('w:bidi="fa-IR"')
  })

  it('has headings of Word’s own levels, to which its contents and texts lead', async () => {
    const { part, paragraphs } = whole()
    const headings = paragraphs.filter(one => /^Heading\d$/.test(styleOf(one)))
    expect(headings.map(one => [styleOf(one), textOf(one)])).toEqual([
      ['Heading1', '۱. خلاصهٔ جلسه'],
      ['Heading2', 'بودجه به تفکیک ردیف'],
      ['Heading1', '۲. دستور و نظر اعضا'],
      ['Heading3', 'روند مصرف'],
      ['Heading1', 'منبع عددها'],
    ])
    const document = part('word/document.xml')
    const marks = all(document, 'w:bookmarkStart').map(({ attr }) => attr['w:name'])
    const links = all(document, 'w:hyperlink').flatMap(({ attr }) => attr['w:anchor'] ?? [])
    expect(new Set(marks).size).toBe(marks.length)
    expect(links.length).toBeGreaterThan(6)
    expect(links.filter(link => !marks.includes(link))).toEqual([])
  })

  it('repeats the header of a table and keeps its rows whole', async () => {
    const { part } = whole()
    const tables = all(part('word/document.xml'), 'w:tbl').filter(table => all(table, 'w:tblHeader').length > 0)
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const rows = all(table, 'w:tr')
      expect(rows.map(row => all(row, 'w:tblHeader').length)).toEqual(rows.map((_, at) => (at === 0 ? 1 : 0)))
      expect(rows.every(row => all(row, 'w:cantSplit').length === 1)).toBe(true)
    }
  })

  it('shows charts and the emblem as pictures that say what they show', async () => {
    const { part, names, bytes } = whole()
    const said = all(part('word/document.xml'), 'wp:docPr').map(({ attr }) => attr['descr'])
    expect(said).toEqual([
      'نشان شورای اسلامی شهر',
      'اعتبار سه ردیف در ۱۴۰۰ و ۱۴۰۱؛ هر سه افزایش دارند.',
      'مصرف برق در تابستان به بیشترین مقدار می‌رسد.',
    ])
    const pictures = names.filter(name => name.startsWith('word/media/'))
    expect(pictures).toHaveLength(3)
    // Nothing but the picture: no text, no time, no program's name.
    for (const name of pictures)
      expect(Buffer.from(bytes(name)).toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|tIME|eXIf/)
  })

  it('numbers its pages with fields in letters that draw Persian digits', async () => {
    const { part, names } = whole()
    const feet = names.filter(name => /^word\/footer\d\.xml$/.test(name)).map(part)
    expect(feet).toHaveLength(2)
    for (const foot of feet) {
      expect(all(foot, 'w:instrText').map(({ val }) => val.trim())).toEqual(['PAGE', 'NUMPAGES'])
      const fields = all(foot, 'w:r').filter(run => all(run, 'w:instrText').length > 0)
      expect(fields.map(run => all(run, 'w:rFonts')[0]?.attr['w:cs'])).toEqual(['Vazirmatn FD', 'Vazirmatn FD'])
      expect(textOf(foot)).toContain('صفحهٔ  از ')
    }
  })

  it('bears its mark and its watermark on every page', async () => {
    const running = { start: 'جلسهٔ ۷۳', mark: 'غیرعلنی، نسخهٔ ۳', watermark: 'پیش‌نویس', footer: 'دبیرخانه' }
    const { part, names } = await written(everyBlock, { running })
    const heads = names.filter(name => /^word\/header\d\.xml$/.test(name)).map(part)
    expect(heads).toHaveLength(2)
    for (const head of heads) {
      expect(textOf(head)).toContain('غیرعلنی، نسخهٔ ۳')
      expect(all(head, 'v:textpath').flatMap(({ attr }) => attr['string'] ?? [])).toEqual(['پیش‌نویس'])
    }
  })
})

describe('a council’s own style', () => {
  it('names its letters and embeds only those of page numbers', async () => {
    const { bytes } = await renderDocx(documentOf(everyBlock), { fonts: councilFolder })
    const { part } = await readDocx(bytes)
    expect(all(part('word/styles.xml'), 'w:rFonts')[0]?.attr['w:cs']).toBe('Parastoo')
    expect(all(part('word/fontTable.xml'), 'w:font').map(({ attr }) => attr['w:name'])).toEqual(['Vazirmatn FD'])
  })

  it('binds at the spine, mirrored on even pages where both sides are printed, and lengthens letters', async () => {
    const page = { variant: 'print', binding: 30, duplex: true, kashida: true } as const
    const { part } = await readDocx((await renderDocx(documentOf(everyBlock), { page })).bytes)
    const margins = all(part('word/document.xml'), 'w:pgMar')[0]?.attr
    expect(margins?.['w:right']).toBe(String(Math.round((30 / 25.4) * 1440)))
    expect(all(part('word/settings.xml'), 'w:mirrorMargins')).toHaveLength(1)
    const filled = all(part('word/styles.xml'), 'w:jc').map(({ attr }) => attr['w:val'])
    expect(filled).toContain('lowKashida')
    expect(filled).not.toContain('both')
  })
})

describe('every document of the sample', () => {
  const sample = sharedByTests(() => sampleApi())

  // A packet is bound of PDFs alone.
  it.each(documentKinds.filter(kind => kind !== 'packet'))('%s is a whole Word file', async document => {
    const api = sample()
    const edition = document === 'findings' ? 'closed' : 'public'
    const shown = await api.documents.preview({ session: 's6-73', document, edition, version: '1.0' })
    const { text } = await readDocx((await renderDocx({ ...shown, blocks: oneChartAForm(shown.blocks) })).bytes)
    const headings = shown.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))
    for (const heading of headings) expect(text).toContain(heading.replaceAll(/[\u2066-\u2069]/g, ''))
  })
})

/** Blocks without the second and later charts of a form: to draw a hundred takes as long as all else. */
function oneChartAForm(blocks: readonly Block[]): Block[] {
  const drawn = new Set<string>()
  return blocks.filter(block => {
    if (block.kind !== 'chart') return true
    const isFirst = !drawn.has(block.spec.form)
    drawn.add(block.spec.form)
    return isFirst
  })
}
