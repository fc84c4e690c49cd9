import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderWebPage } from '../../../electron/webPage/renderWebPage.ts'
import { blocks, text } from '../../fixtures/anyDocument.ts'
import { runs } from '../../properties/runs.ts'
import { documentOf } from '../pdf/blocksSample.ts'

const pageOf = (...given: Parameters<typeof documentOf>) => renderWebPage(documentOf(...given)).bytes.toString()
const found = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, value = '']) => value)

describe('a page for browsers', () => {
  it('of any document runs nothing, asks nothing of the network, and has every link’s target once', () => {
    fc.assert(
      fc.property(blocks, text, text, (content, title, mark) => {
        const running = { start: title, mark, footer: mark, watermark: mark }
        const page = pageOf(content, { title, author: mark, running })
        const ids = found(page, / id="([^"]*)"/g)
        expect(new Set(ids).size).toBe(ids.length)
        const links = found(page, / href="#([^"]*)"/g).map(decodeURIComponent)
        const places = new Set(ids.map(id => id.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name] ?? '')))
        expect(links.filter(to => !places.has(to))).toEqual([])
        expect(found(page, /(<script|<link|<iframe|<form|\son\w+=| src="(?!data:image\/))/g)).toEqual([])
        // Its letters are in it, and nothing that a sheet could ask for is not.
        expect(found(page, /url\((data:font\/woff2;base64,|.{0,20})/g)).toEqual(['data:font/woff2;base64,'])
        expect(pageOf(content, { title, author: mark, running })).toBe(page)
      }),
      { numRuns: runs(6), interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
    )
  }, 60_000)

  it('names its tables’ columns and rows, its pictures and the sources of its figures', () => {
    const column = { align: 'text', width: 'fit' } as const
    const page = pageOf([
      { kind: 'heading', level: 3, text: 'بودجه', anchor: 'budget' },
      { kind: 'heading', level: 4, text: 'ردیف‌ها', anchor: 'lines' },
      {
        kind: 'table',
        columns: [
          { ...column, header: 'شرح' },
          { ...column, header: 'مصوب', align: 'number' },
        ],
        rows: [
          [{ text: [{ text: 'عمرانی' }], span: 2 }],
          [
            { text: [{ text: 'بوستان <محله>' }] },
            {
              text: [
                { text: '۶۰۰', fact: 'ب۱' },
                { text: '!', fact: 'ب۲' },
              ],
            },
          ],
        ],
        totals: [[{ text: [{ text: 'جمع' }] }, { text: [{ text: '۶۰۰' }] }]],
      },
      { kind: 'paragraph', role: 'note', text: [{ text: 'دفتر بودجه', anchor: 'source-ب۱' }] },
      { kind: 'paragraph', role: 'body', text: [{ text: 'نشانی', href: 'javascript:alert(1)' }] },
    ])
    // Its title is the first heading, unless it has a cover or one that stands over all.
    expect(page).toContain('<h1>گزارش جلسهٔ ۷۳</h1>')
    const letter = pageOf([{ kind: 'heading', level: 1, text: 'دعوت‌نامه', anchor: 'letter' }])
    expect(found(letter, /<(h1)/g)).toHaveLength(1)
    expect(letter).toContain('<h1 class="level1" id="letter">')
    expect(page).toContain('<h2 class="level3" id="budget">')
    expect(page).toContain('<h3 class="level4" id="lines">')
    expect(page).toContain('<th scope="col" class="number">مصوب</th>')
    expect(page).toContain('<th scope="rowgroup" class="text" colspan="2">عمرانی</th>')
    expect(page).toContain('<th scope="row" class="text">بوستان &lt;محله&gt;</th>')
    expect(page).toContain(`<a class="fact" href="#${encodeURIComponent('source-ب۱')}" aria-label="منبع ب۱">ب۱</a>`)
    // A code that no source of the page explains leads nowhere.
    expect(page).toContain('<span class="fact">ب۲</span>')
    expect(page).not.toContain('javascript:')
  })
})

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
