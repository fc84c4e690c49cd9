import { describe, expect, it } from 'vitest'
import type { ShownSlide } from '../../shared/hall/audienceFrame.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { hostileSlides, tenYears } from '../fixtures/hostileSlides.ts'
import { openHallScreen } from './hallScreen.ts'
import { showsHostileSlides } from './showsWhole.ts'
import { usualFrame } from './usualFrame.ts'

const slide: ShownSlide = { id: 'heaviest', item: null, title: 'ده سال ماه‌به‌ماه', body: [tenYears] }
const emblem = {
  source: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
}
const board: ShownSlide = {
  ...slide,
  id: 'board',
  title: 'جلسهٔ ۷۳',
  body: [{ kind: 'titleBoard', emblem: { ...emblem, alternative: 'نشان' }, of: 'شورای شهر', particulars: ['۱۸ دی'] }],
}
const other = { ...slide, id: 'words', title: 'دستور جلسه', body: [] }

// Both themes, both shapes, both depths; the others, and every slide of the sample, in the sweep.
showsHostileSlides(['a deep hall', 'an old projector'])

describe('the page of the hall', () => {
  /** The screen of tests that lose no host and leave nothing running in it. */
  const screen = sharedByTests(() => openHallScreen())

  it('says of a speaker how long is left, and that the end is near, in words', async () => {
    const { page, show } = screen()
    const speaker = { ...usualFrame.band!.speaker!, used: 590, isStopped: false }
    await show({ slide, band: { ...usualFrame.band!, speaker } })
    await page.getByText('■ پایان وقت نزدیک است').waitFor()
    await page.getByText('۱۲ نفر حاضر').waitFor()
    await expect.poll(() => page.getByText('✓ رسمی · حد نصاب ۹').count()).toBe(1)
  })

  it('never shows a moment without a slide while slides change', async () => {
    const { page, show, send } = await openHallScreen()
    await show({ slide })
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const look = (): void => {
        const layers = [...document.querySelectorAll('section')].filter(one => one.closest('[data-coming]') === null)
        const canvas = layers[0]?.querySelector('canvas')
        const isDrawn = canvas === null || canvas === undefined || canvas.width > 300
        seen.push(layers.length === 1 && isDrawn ? 'slide' : `${layers.length} layers, drawn ${isDrawn}`)
      }
      // The last thing before a frame is painted: what is observed since the frame began is told when all else was.
      const watch = (): void => {
        const observer = new ResizeObserver(() => {
          observer.disconnect()
          look()
        })
        observer.observe(document.body)
        requestAnimationFrame(watch)
      }
      requestAnimationFrame(watch)
    })
    for (let turn = 0; turn < 20; turn++) {
      send({ slide: turn % 3 === 0 ? slide : board, step: turn })
      await show({ slide: turn % 2 === 0 ? other : slide, pointer: { x: turn / 20, y: 0.5 } })
    }
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[])
    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen)).toEqual(new Set(['slide']))
  })

  it('covers at once, and holds nothing of what is covered', async () => {
    const { page, show } = screen()
    await show({ slide })
    for (const cover of ['black', 'white', 'hidden', 'waiting'] as const) {
      await show({ slide: null, cover, band: null })
      await page.locator(`[data-cover="${cover}"]`).waitFor()
      expect(await page.evaluate(() => document.body.textContent)).not.toContain('ده سال')
    }
    await show({ slide })
    await page.locator('canvas').waitFor()
    expect(await page.locator('[data-cover]').count()).toBe(0)
  })

  it('hides at F9 through its host, and without it, where F9 shows again', async () => {
    const { page, show, lose } = await openHallScreen()
    await show({ slide })
    await page.keyboard.press('F9')
    await page.locator('[data-cover="hidden"]').waitFor()
    // The host has covered it, and it is no longer the page’s to uncover.
    await page.getByText('ده سال').first().waitFor({ state: 'detached' })
    await page.keyboard.press('F9')
    await page.locator('[data-cover="hidden"]').waitFor()
    await show({ slide })
    await page.locator('[data-cover="hidden"]').waitFor({ state: 'detached' })
    await lose()
    await page.getByText('ارتباط قطع است').waitFor()
    await page.keyboard.press('F9')
    await page.locator('[data-cover="hidden"]').waitFor()
    await page.keyboard.press('F9')
    await expect.poll(() => page.locator('[data-cover="hidden"]').count()).toBe(0)
  })

  it('keeps its slide while the line is lost, says so in the band, and finds the host again', async () => {
    const { page, show, lose } = await openHallScreen()
    await show({ slide })
    const bringBack = await lose()
    await page.getByText('ارتباط قطع است').waitFor()
    await expect.poll(() => page.getByText('ده سال ماه‌به‌ماه').count()).toBe(1)
    await bringBack()
    await page.getByText('ارتباط قطع است').waitFor({ state: 'detached' })
    await show({ slide: other })
    await expect.poll(() => page.getByRole('heading').innerText()).toBe('دستور جلسه')
  })

  it('points, magnifies and marks without drawing the slide anew', async () => {
    const { page, show } = screen()
    await show({ slide })
    const canvas = await page.locator('canvas').elementHandle()
    await show({ slide, pointer: { x: 0.25, y: 0.5 } })
    await show({ slide, magnifier: { x: 0.5, y: 0.5, zoom: 2 } })
    await expect.poll(() => page.locator('canvas').count()).toBe(2)
    await show({ slide, highlight: 'point/0/60' })
    expect(await canvas?.evaluate(one => one.isConnected)).toBe(true)
  })

  it('leads nowhere: nothing to click, to select or to reach by a key', async () => {
    const { page, show } = screen()
    await show({ slide: hostileSlides['mixed scripts']! })
    expect(await page.locator('a, button, input, [tabindex]').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.mouse.dblclick(600, 300)
    expect(await page.evaluate(() => [document.activeElement?.tagName, getSelection()?.toString()])).toEqual([
      'BODY',
      '',
    ])
  })

  it('knows the contract of the audience alone', async () => {
    const { page, show } = await openHallScreen()
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await show({ slide })
    await page.reload()
    await show({ slide: other })
    expect(asked.filter(path => path.includes('rpc')).every(path => path.startsWith('/audience-rpc/audience/'))).toBe(
      true,
    )
    expect(
      await page.evaluate(() => fetch('/rpc/settings/read', { method: 'POST' }).then(answer => answer.status)),
    ).toBe(401)
  })
})
