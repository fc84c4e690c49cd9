import { describe, expect, it } from 'vitest'
import { renderDeckPage } from '../../../electron/services/deckPage.ts'
import type { PageDeck } from '../../../shared/hall/pageDeck.ts'
import { deckOf, rich, slideOf } from '../../fixtures/slideSample.ts'

const pageOf = async (...given: Parameters<typeof renderDeckPage>): Promise<string> =>
  (await renderDeckPage(...given)).bytes.toString()

/** The slides as the page's own code reads them. */
function slidesIn(page: string): PageDeck {
  const [, written = ''] = /<script type="application\/json" id="slides">(.*?)<\/script>/s.exec(page) ?? []
  return JSON.parse(written) as PageDeck
}

describe('the page of a deck', () => {
  it('holds its slides, and nothing that its presenter says or hid', async () => {
    const deck = deckOf([
      slideOf([], { title: 'پیدا', notes: [rich('یادداشت محرمانه')] }),
      slideOf([], { title: 'پنهان‌مانده', isHidden: true }),
    ])
    const page = await pageOf(deck, { theme: 'light', ratio: '4:3' })
    expect(slidesIn(page)).toMatchObject({
      title: deck.title,
      look: { theme: 'light', ratio: '4:3' },
      slides: [{ title: 'پیدا' }],
    })
    expect(page).not.toMatch(/یادداشت محرمانه|پنهان‌مانده/)
  })

  it('keeps texts that would end what they stand in', async () => {
    const title = '</script><script>alert(1)</script> & $& <!-- slides -->'
    const page = await pageOf({ ...deckOf([slideOf([], { title })]), title })
    expect(slidesIn(page).slides[0]?.title).toBe(title)
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page).toContain('<title>&lt;/script&gt;')
  })

  it('has everything in it, and asks for nothing', async () => {
    const page = await pageOf(deckOf([slideOf([])]))
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('data:font/woff2;base64,')
    expect(page).not.toMatch(/<(?:link|img|script|iframe)[^>]+(?:src|href)=/)
    expect(page).not.toMatch(/url\((?!"?data:|#|\$\{)/)
  })
})
