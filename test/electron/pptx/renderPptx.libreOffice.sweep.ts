import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { renderPptx } from '../../../electron/pptx/renderPptx.ts'
import type { Deck } from '../../../shared/deck.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { readPdf } from '../../fixtures/readPdf.ts'
import { paragraphsOf, readPptx } from '../../fixtures/readPptx.ts'
import { deckOf, everyBlock, nativeForms, slideOf } from '../../fixtures/slideSample.ts'
import { converted, hasImpress } from '../../referees/libreOffice.ts'

const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const isThere = await hasImpress((await renderPptx(deckOf([slideOf([])]))).bytes, join(folder, 'first'))

/** Letters and digits with how often each is there; it splits words and joins letters as its pages are drawn. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** What is said more often than it is shown. */
function lacking(said: string, shown: string): string[] {
  const found = lettersOf(shown)
  return [...lettersOf(said)].filter(([letter, count]) => count > (found.get(letter) ?? 0)).map(([letter]) => letter)
}

async function pagesOf(deck: Deck, name: string): Promise<{ written: string[]; pages: string[] }> {
  const { bytes } = await renderPptx(deck)
  const file = await converted(bytes, 'pdf', join(folder, name), 'pptx')
  const { pages } = await readPdf(file ?? '')
  return { written: readPptx(bytes).slides.map(slide => paragraphsOf(slide).join(' ')), pages }
}

describe.skipIf(!isThere)("LibreOffice (needs its Impress: Debian's libreoffice-impress-nogui)", () => {
  it('shows every slide of the sample, with all that is on it', { timeout: 240_000 }, async () => {
    const api = await sampleApi()
    const whole = await api.presenting.deck({ session: 's6-73', edition: 'public' })
    const slides = whole.slides.filter(({ isHidden }) => isHidden !== true)
    const { written, pages } = await pagesOf(whole, 'sample')
    expect(pages).toHaveLength(slides.length)
    const cut = slides.map(({ id, title }, at) => {
      const [own = '', shown = ''] = [written[at], pages[at]]
      return { id, untitled: lacking(title, own), lacks: lacking(own, shown) }
    })
    expect(cut.filter(({ untitled, lacks }) => untitled.length + lacks.length > 0)).toEqual([])
  })

  it('draws charts itself, with the numbers of the deck in Persian digits', { timeout: 120_000 }, async () => {
    const { pages } = await pagesOf(deckOf([slideOf([everyBlock.chart]), ...nativeForms]), 'charts')
    expect(pages[0]).toContain('۱۲٫۵')
    expect(pages.slice(1).every(page => page.includes('۲۰٫۵'))).toBe(true)
    expect(pages.filter(page => /[0-9]/.test(page))).toEqual([])
  })
})
