import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import type { Block, Table } from '../../../shared/document.ts'
import { openPdf } from '../typesetter/typesetFixture.ts'
import { documentOf, everyBlock, sentence } from './blocksSample.ts'
import { printed } from './printed.ts'
import { type ReadPage, readBack, readWords } from './renderReadback.ts'

const pagesOf = async (blocks: Block[]): Promise<ReadPage[]> => readBack((await render(documentOf(blocks))).bytes)
const heading = (text: string, level: 1 | 2 | 3 | 4 = 1): Block => ({ kind: 'heading', level, text, anchor: text })
const body = (text: string): Block => ({ kind: 'paragraph', role: 'body', text: [{ text }] })

describe('page breaks', () => {
  it('make no empty page at the start, at the end or one after the other', () => {
    const broken: Block[] = [
      { kind: 'pageBreak' },
      body('یک'),
      { kind: 'pageBreak' },
      { kind: 'pageBreak' },
      body('دو'),
      { kind: 'pageBreak' },
    ]
    const breaks = printed(broken).map(node => Object(node).pageBreak)
    expect(breaks).toEqual([undefined, 'before'])
  })

  it('come once where a heading asks for a page and a break stands before it', async () => {
    const second: Block = { kind: 'heading', level: 1, text: 'دوم', anchor: 'second', newPage: true }
    const pages = await pagesOf([body('یک'), { kind: 'pageBreak' }, second, body('دو')])
    expect(pages).toHaveLength(2)
  })

  it('follow a cover', async () => {
    const pages = await pagesOf([...everyBlock.slice(0, 1), body('متن')])
    expect(pages.map(page => page.text.includes('متن'))).toEqual([false, true])
  })
})

describe('a text that leads into a list', () => {
  it('never stands at the foot of a page without it', async () => {
    const items = ['نخست', 'دوم', 'سوم'].map(text => ({ text: [{ text }] }))
    for (let lines = 20; lines < 32; lines++) {
      const filler = Array.from({ length: lines }, (_, at) => body(`سطر ${at}`))
      const pages = await pagesOf([...filler, body('سه کار مانده است:'), { kind: 'list', ordered: true, items }])
      for (const page of pages) {
        const content = page.lines.filter(line => line.baseline > 60 && line.baseline < 780)
        expect(content.at(-1)?.text).not.toMatch(/مانده است/)
      }
    }
  })
})

describe('headings', () => {
  it('skip no level in the tags, whatever level they look like', async () => {
    const blocks = [heading('الف'), heading('ب', 3), heading('پ', 3), heading('ت', 4), heading('ث', 2)]
    const tags = await openPdf((await render(documentOf(blocks))).bytes, pdf => pdf.tags(1))
    expect(JSON.stringify(tags).match(/H\d/g)).toEqual(['H1', 'H2', 'H2', 'H3', 'H2'])
  })

  it('never stand at the foot of a page without what follows', async () => {
    for (let lines = 20; lines < 32; lines++) {
      const filler = Array.from({ length: lines }, (_, at) => body(`سطر ${at}`))
      const pages = await pagesOf([...filler, heading('عنوان بخش'), heading('عنوان فرعی', 2), body(sentence)])
      for (const page of pages) {
        const content = page.lines.filter(line => line.baseline > 60 && line.baseline < 780)
        expect(content.at(-1)?.text).not.toMatch(/عنوان/)
      }
    }
  })
})

describe('signatures', () => {
  it('never stand on a page that says nothing else', async () => {
    const agenda: Block = {
      kind: 'list',
      ordered: true,
      items: Array.from({ length: 6 }, (_, at) => ({ text: [{ text: `دستور ${at}` }] })),
    }
    const signed: Block = { kind: 'signatures', signers: [{ office: 'رئیس شورا', name: 'عضو یکم' }] }
    for (let lines = 14; lines < 26; lines++) {
      const filler = Array.from({ length: lines }, (_, at) => body(`سطر ${at}`))
      for (const last of [agenda, body('با احترام')]) {
        const page = (await pagesOf([...filler, last, signed])).find(({ text }) => text.includes('رئیس شورا'))
        expect(page?.text).toMatch(last === agenda ? /دستور [۵5]/ : /با احترام/)
      }
    }
  })
})

describe('a table', () => {
  const long: Table = {
    kind: 'table',
    caption: 'معبرها',
    columns: [
      { header: 'ردیف', align: 'text', width: 'fit' },
      { header: 'شرح', align: 'text', width: 'share' },
      { header: 'مبلغ', align: 'number', width: 'fit' },
    ],
    rows: Array.from({ length: 2000 }, (_, at) =>
      [persian(at + 1), at % 9 === 0 ? sentence : 'روکش معبر', persian(1000 + at)].map(text => ({ text: [{ text }] })),
    ),
    totals: [[{ text: [{ text: 'جمع کل' }], span: 2 }, { text: [{ text: persian(99) }] }]],
  }

  it('repeats its header on every page and loses no row', async () => {
    const pages = await pagesOf([long])
    expect(pages.length).toBeGreaterThan(40)
    for (const page of pages) expect(page.text).toMatch(/ردیف.*شرح.*مبلغ|مبلغ.*شرح.*ردیف/)
    const text = pages.map(page => page.text).join(' ')
    for (const number of [1, 777, 1234, 2000, 2999]) expect(text.split(/\s/)).toContain(persian(number))
  })

  it('keeps its totals with the row before them', async () => {
    for (let rows = 26; rows < 34; rows++) {
      const pages = await pagesOf([
        { ...long, rows: long.rows.slice(1, 2).flatMap(row => Array.from({ length: rows }, () => row)) },
      ])
      const last = pages.at(-1)
      expect(last?.text).toContain('جمع کل')
      expect(last?.text).toContain('روکش معبر')
    }
  })

  it('has two rows at the least on its first page and on its last', async () => {
    const { totals: _, caption: __, ...bare } = long
    const row = long.rows[1] ?? []
    for (let lines = 0; lines < 6; lines++) {
      const filler = Array.from({ length: lines + 22 }, (___, at) => body(`سطر ${at}`))
      const rows = Array.from({ length: 8 + lines }, () => row)
      for (const blocks of [
        [...filler, { ...bare, rows }],
        [{ ...bare, rows: Array.from({ length: 27 + lines }, () => row) }],
      ])
        for (const { text } of await pagesOf(blocks)) expect(text.match(/روکش/g)?.length ?? 2).toBeGreaterThan(1)
    }
  })

  it('may end with the name of rows that do not follow', async () => {
    const name = [{ text: [{ text: 'ردیف‌های دیگر' }], span: 3 }]
    for (const count of [0, 1, 8]) {
      const { totals: _, ...rest } = { ...long, rows: [...long.rows.slice(0, count), name] }
      for (const block of [rest, { ...rest, totals: long.totals ?? [] }])
        expect((await pagesOf([block])).map(page => page.text).join()).toContain('ردیف‌های دیگر')
    }
  })

  it('sets the units of its numbers under each other', async () => {
    const rows = ['۱۲', '۱٬۲۳۴٬۵۶۷'].map(number => [
      { text: [{ text: 'روکش' }] },
      { text: [{ text: `\u2066${number}\u2069` }] },
    ])
    const columns = long.columns.slice(1)
    const { bytes } = await render(documentOf([{ kind: 'table', columns, rows }]))
    const ends = (await readWords(bytes))
      .filter(word => /^[۰-۹٬]+$/.test(word.text) && word.text !== '۱')
      .map(word => Math.round(word.right))
    expect(ends.slice(0, 2)).toHaveLength(2)
    expect(ends[0]).toBe(ends[1])
  })

  it('lets a cell longer than a page run over', async () => {
    const rows = [
      [{ text: [{ text: '۱' }] }, { text: [{ text: `${sentence} `.repeat(80) }] }, { text: [{ text: '۲' }] }],
    ]
    const pages = await pagesOf([{ ...long, rows, totals: [] }])
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.at(-1)?.text).toContain('می‌شود')
  })
})

describe('key figures', () => {
  it('keeps the code of a fact apart from the letters before it', async () => {
    const figures = [{ value: '۶ رزمایش', label: 'در نیم‌سال', fact: 'ب۱' }]
    const [page] = await pagesOf([{ kind: 'keyFigures', figures }])
    expect(page?.text).toContain('۶ رزمایش')
    expect(page?.text).toMatch(/نیم‌سال\u200c? ?ب۱/)
  })

  it('stay with the heading of their chapter and the line between', async () => {
    const label = 'تخصیص ردیف پدافند غیرعامل، سال ۱۴۰۱'
    const figures = Array.from({ length: 6 }, (_, at) => ({ value: `${at} میلیون تومان`, label, note: 'نیمهٔ نخست' }))
    const line: Block = { kind: 'paragraph', role: 'note', text: [{ text: 'ویرایش ۱' }] }
    // Headings shift what follows by less than a line.
    for (const headings of [0, 1, 2, 3]) {
      const pages = await pagesOf([
        ...Array.from({ length: headings }, () => [heading('بند', 3), body('سطر')]).flat(),
        ...Array.from({ length: 16 - 2 * headings }, () => body('سطر')),
        heading('خدمات شهری'),
        line,
        { kind: 'keyFigures', figures },
      ])
      const shown = pages.find(page => page.text.includes('خدمات شهری'))
      expect(shown?.text).toContain('پدافند غیرعامل')
    }
  })
})

describe('a chart', () => {
  it('stays with its title', async () => {
    const chart = everyBlock.find(block => block.kind === 'chart')
    if (chart === undefined) throw new Error('the sample has no chart')
    for (let lines = 18; lines < 26; lines++) {
      const pages = await pagesOf([
        ...Array.from({ length: lines }, (_, at) => body(`سطر ${at}`)),
        heading('نمودارها', 2),
        chart,
      ])
      const shown = pages.find(page => page.text.includes('نمودارها'))
      expect(shown?.text).toContain('اعتبار دو سال')
      const title = shown?.lines.find(line => line.text.includes('اعتبار دو سال'))
      expect(title?.baseline).toBeLessThan(842 - 68 - 200)
    }
  })
})

describe('links', () => {
  it('lead from a fact to its source, and nowhere when there is none', () => {
    const known = JSON.stringify(printed(everyBlock))
    expect(known).toContain('"linkToDestination":"source-ب۱"')
    expect(known).toContain('"linkTitle":"منبع ب۱"')
    const unknown = JSON.stringify(printed([{ kind: 'paragraph', role: 'body', text: [{ text: '۵', fact: 'ب۹' }] }]))
    expect(unknown).not.toContain('linkToDestination')
  })
})

function persian(number: number): string {
  return number.toLocaleString('fa-IR', { useGrouping: false })
}
