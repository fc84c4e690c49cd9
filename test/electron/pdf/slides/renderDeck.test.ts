import { beforeAll, describe, expect, it } from 'vitest'
import { inspect } from '../../../../electron/inspector/inspect.ts'
import { renderDeck } from '../../../../electron/pdf/slides/renderDeck.ts'
import { type SlidePaper, slidesAPage } from '../../../../shared/slidePaper.ts'
import { deckOf, everySlide, slideOf } from '../../../fixtures/deckSample.ts'
import { squeezed } from '../../../fixtures/readPdf.ts'
import { openPdf, type Tag } from '../../typesetter/typesetFixture.ts'
import { type ReadPage, readBack } from '../renderReadback.ts'

const deck = deckOf(everySlide)
const shown = everySlide.filter(({ isHidden }) => isHidden !== true)

const pagesOf = async (paper: SlidePaper, of = deck): Promise<ReadPage[]> =>
  readPages((await renderDeck(of, paper)).bytes)

/** Punctuation beside numbers is written with marks that keep it in its place. */
const readPages = async (bytes: Uint8Array): Promise<ReadPage[]> =>
  (await readBack(bytes)).map(page => ({ ...page, text: page.text.replaceAll('\u200f', '') }))
const words = (count: number) => Array.from({ length: count }, (_, at) => `واژه${persian(at)}`)
const persian = (number: number) => String(number).replace(/\d/g, digit => String.fromCharCode(0x6f0 + Number(digit)))

const alternative = 'زمان پاسخ از ۳۳٫۵ ساعت به ۲۹٫۵ ساعت رسیده است.'

describe('a deck of every block, a slide a page', () => {
  let bytes: Buffer
  let pages: ReadPage[]
  beforeAll(async () => {
    ;({ bytes } = await renderDeck(deck))
    pages = await readPages(bytes)
  })

  it('has a page for each slide that is not hidden, in order', () => {
    expect(pages).toHaveLength(shown.length)
    pages.forEach((page, at) => expect(page.text).toContain(shown[at]?.title))
  })

  it('says on every page which slide it is, in Persian digits, and whose session', () => {
    pages.forEach((page, at) => {
      expect(page.text).toContain(`اسلاید ${persian(at + 1)} از ${persian(shown.length)}`)
      expect(page.text).toContain('جلسهٔ ۷۳ · ۱۸ دی ۱۴۰۱')
      expect(page.text).not.toMatch(/[0-9]/)
    })
  })

  it('reads the title before what it is the title of, and the source after', () => {
    const text = pages[1]?.text ?? ''
    const parts = ['دستور ۳ · گزارش خدمات شهری', 'پاسخ به ۱۳۷', '(نمونه)', '۳۳٫۵', 'سه ماه از سال', 'ش۳ ·']
    const places = parts.map(part => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('keeps a large figure with its sign, its words and its code', () => {
    const text = squeezed(pages[2]?.text ?? '')
    for (const part of ['حدود ۹۳٬۰۰۰ مگاوات‌ساعت', 'بیش از ۱٬۴۰۰ اشتراک', '−۳٫۵٪', 'د۳', 'در مناطق (نمونه)'])
      expect(text).toContain(squeezed(part))
  })

  it('says the verdict of a vote before its counts', () => {
    const text = pages[6]?.text ?? ''
    expect(text.indexOf('تصویب شد')).toBeGreaterThan(text.indexOf('رأی‌گیری'))
    expect(text.indexOf('● موافق')).toBeGreaterThan(text.indexOf('تصویب شد'))
  })

  it('is a section a slide, under headings that skip no level, with figures that are described', async () => {
    await openPdf(bytes, async pdf => {
      for (let number = 1; number <= pdf.pages; number++) {
        const tags = JSON.stringify(await pdf.tags(number))
        expect(tags).toContain('"Sect"')
        expect(tags).toMatch(/"H[12]"/)
      }
      expect(typesIn(await pdf.tags(2))).toEqual(expect.arrayContaining(['H1', 'H2', `Figure ${alternative}`, 'P']))
      expect(typesIn(await pdf.tags(4))).toEqual(
        expect.arrayContaining(['H2', 'Table', 'Caption', 'TH Column', 'TH Row', 'TD']),
      )
      expect(typesIn(await pdf.tags(5))).toEqual(expect.arrayContaining(['L', 'LI', 'Link']))
      expect(typesIn(await pdf.tags(7)).join()).toContain('Figure کرسی‌ها: کرسی ۱ موافق')
    })
  })

  it('can be read for decades and by listening', () => {
    expect(inspect(bytes)).toMatchObject({ claimed: ['pdfa-2a', 'pdfua-1'], breaches: [] })
  })

  it('lists the slides under their items', async () => {
    await openPdf(bytes, async pdf => {
      const outline = await pdf.outline()
      expect(outline.map(({ title }) => title)).toEqual([
        'جلسهٔ ۷۳',
        'دستور ۳ · گزارش خدمات شهری',
        'دستور ۴ · لایحهٔ روشنایی معابر',
      ])
      expect(outline.map(({ items }) => items.length)).toEqual([0, 3, 3])
    })
  })

  it('is the same, byte for byte, when it is made again', async () => {
    expect((await renderDeck(deck)).bytes.equals(bytes)).toBe(true)
  })

  it.each([
    ['16:9', 960, 540],
    ['4:3', 720, 540],
  ] as const)('has pages of %s', async (ratio, width, height) => {
    const { bytes: own } = await renderDeck(deckOf(everySlide.slice(0, 1)), { ratio })
    expect(own.toString('latin1')).toContain(`/MediaBox [0 0 ${width} ${height}]`)
  })
})

const papers: SlidePaper[] = [
  {},
  { theme: 'dark', ratio: '4:3' },
  { handout: { slides: 4 }, ratio: '4:3' },
  ...slidesAPage.flatMap(slides => [
    { handout: { slides } },
    { handout: { slides, margin: 'notes' as const } },
    { handout: { slides, margin: 'lines' as const }, ratio: '4:3' as const },
  ]),
]

describe.each(papers)('a closed deck on the paper %j', paper => {
  const mark = 'غیرعلنی · نسخهٔ ۳'
  let bytes: Buffer
  let pages: ReadPage[]
  beforeAll(async () => {
    const closed = deckOf(everySlide, { edition: 'closed', running: { ...deck.running, mark } })
    ;({ bytes } = await renderDeck(closed, paper))
    pages = await readPages(bytes)
  })

  it('can be read for decades and by listening', () => {
    expect(inspect(bytes)).toMatchObject({ claimed: ['pdfa-2a', 'pdfua-1'], breaches: [] })
  })

  it('is marked at every slide', () => {
    const marks = pages.map(({ text }) => text.split(mark).length - 1)
    const ofPages = paper.handout === undefined ? 0 : pages.length
    expect(marks.reduce((sum, count) => sum + count, 0)).toBe(shown.length + ofPages)
  })

  it('has as many slides a page as it is asked for, the rest on its last', () => {
    const slides = paper.handout?.slides ?? 1
    const counts = pages.map(({ text }) => text.match(/اسلاید [۰-۹]+ از/g)?.length ?? 0)
    expect(pages).toHaveLength(Math.ceil(shown.length / slides))
    expect(counts.slice(0, -1).every(count => count === slides)).toBe(true)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown.length)
  })

  it('has its notes where they are asked for, and nowhere else', () => {
    const text = pages.map(page => page.text).join(' ')
    expect(text.includes('از معاون بپرسید چرا مهر بد شد.')).toBe(paper.handout?.margin === 'notes')
  })
})

describe('on any paper', () => {
  it('the first slide of a handout stands at the right of its page, before the others', async () => {
    const [page] = await pagesOf({ handout: { slides: 4 } })
    const at = (text: string) => page?.lines.find(line => line.text.includes(text))
    expect(page?.text.indexOf('جلسهٔ ۷۳')).toBeLessThan(page?.text.indexOf('پاسخ به ۱۳۷') ?? 0)
    expect(at('شورای اسلامی')?.right).toBeGreaterThan(at('پاسخ به')?.right ?? 0)
  })

  it('notes of any length are all there', async () => {
    const long = Array.from({ length: 60 }, (_, at) => [
      { text: `${'یادداشت بلند سخنران دربارهٔ این اسلاید، '.repeat(6)}بند${persian(at)}.` },
    ])
    const [first, ...rest] = everySlide
    const wordy = deckOf([{ ...(first ?? slideOf('x', [])), notes: long }, ...rest])
    for (const slides of slidesAPage) {
      const text = (await pagesOf({ handout: { slides, margin: 'notes' } }, wordy)).map(page => page.text).join(' ')
      for (const at of long.keys()) expect(text).toContain(`بند${persian(at)}.`)
    }
  })

  it('a deck without a slide is a page that says so', async () => {
    for (const paper of [{}, { handout: { slides: 2 as const } }]) {
      const pages = await pagesOf(paper, deckOf([]))
      expect(pages).toHaveLength(1)
      expect(pages[0]?.text).toContain('اسلایدی')
    }
  })
})

describe('what a slide has no room for', () => {
  it.each([60, 400, 4000])('is set smaller, then goes on to another page: %i words', async count => {
    const text = words(count)
    const paragraph = { kind: 'paragraph' as const, role: 'body' as const, text: [{ text: text.join(' ') }] }
    const pages = await pagesOf({}, deckOf([slideOf('long', [paragraph]), slideOf('next', [])]))
    const read = pages.map(page => page.text).join(' ')
    for (const word of text) expect(read).toContain(word)
    expect(pages.length > 2).toBe(count > 400)
  })

  it('leaves a chart beside other blocks the room it needs', async () => {
    const chart = everySlide[1]?.body[0]
    const list = { kind: 'list' as const, ordered: false, items: words(12).map(text => ({ text: [{ text }] })) }
    const pages = await pagesOf({}, deckOf([slideOf('both', chart === undefined ? [list] : [list, chart])]))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).toContain('۳۳٫۵')
  })
})

function typesIn(tags: readonly Tag[]): string[] {
  return tags.flatMap(tag =>
    typeof tag === 'string' ? [] : Object.entries(tag).flatMap(([type, kids]) => [type, ...typesIn(kids)]),
  )
}
