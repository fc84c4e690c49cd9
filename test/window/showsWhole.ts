import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deckOf } from '../../electron/services/deckOf.ts'
import { openStore } from '../../electron/store/database.ts'
import { loadSession } from '../../electron/store/sessions.ts'
import type { ShownSlide } from '../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { hallScale } from '../../shared/hallSizes.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { hostileSlides, longTitle } from '../fixtures/hostileSlides.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { copySample } from './copySample.ts'
import { openHallScreen } from './hallScreen.ts'
import { slideFaults } from './slideFaults.ts'
import { usualFrame } from './usualFrame.ts'

/** A folder for pictures of the sample's slides in every look, for whoever looks at them: `SLIDES=out/slides`. */
const pictures = process.env['SLIDES']

export const hallLooks = {
  'a dark hall': { theme: 'dark', ratio: '16:9', distance: 8 },
  'a light hall': { theme: 'light', ratio: '16:9', distance: 8 },
  'a deep hall': { theme: 'dark', ratio: '16:9', distance: 12 },
  'an old projector': { theme: 'light', ratio: '4:3', distance: 8 },
  'an old dark projector': { theme: 'dark', ratio: '4:3', distance: 8 },
} satisfies Record<string, HallLook>
export type HallLookName = keyof typeof hallLooks
const sizes = { '16:9': { width: 1920, height: 1080 }, '4:3': { width: 1024, height: 768 } }
const quietBand = { ...usualFrame.band!, speaker: null, vote: null }

/** Declares the tests that nothing which can stand on a slide or in the band is cut in such halls. */
export function showsHostileSlides(names: readonly HallLookName[]): void {
  describe.each(names)('%s', hall => {
    const look = hallLooks[hall]
    const screen = sharedByTests(() => openHallScreen(sizes[look.ratio]))

    it('shows every hostile slide whole, in letters that can be read', async () => {
      const { page, show } = screen()
      for (const [name, one] of [...Object.entries(hostileSlides), ['a long title', longTitle] as const]) {
        await show({ slide: one, look })
        expect({ [name]: await slideFaults(page) }).toEqual({ [name]: [] })
      }
    })

    it('shows message, speaker, vote and timers beside each other under the slide', async () => {
      const { page, show } = screen()
      const band = { ...usualFrame.band!, vote: { question: '', state: 'open' as const, verdict: '۸ از ۱۱', said: '' } }
      const timers = ['استراحت اعضا', 'پذیرایی'].map(label => ({ label, until: '2023-01-08T06:58:30Z' }))
      for (const message of [
        '',
        'جلسه پس از تنفس ادامه دارد.',
        'لطفاً تلفن همراه خود را خاموش کنید. '.repeat(6).slice(0, 200),
      ]) {
        await show({ slide: hostileSlides['a table of 40 rows']!, look, band, timers, message })
        expect({ [message]: await slideFaults(page) }).toEqual({ [message]: [] })
      }
      await show({ slide: hostileSlides['a table of 40 rows']!, look, band: quietBand, timers })
      expect(await slideFaults(page)).toEqual([])
      expect(await page.getByText('زمان‌سنج', { exact: true }).count()).toBe(2)
    })
  })
}

/** Declares the tests that no slide of the sample is cut in such halls. */
export function showsTheSample(names: readonly HallLookName[]): void {
  describe('the sample in the hall', () => {
    it.each(names)('shows every slide whole to %s', async name => {
      const look = hallLooks[name]
      const { page, show } = await openHallScreen(sizes[look.ratio])
      for (const [at, one] of (await sampleSlides(look)).entries()) {
        await show({ slide: one, look, step: one.steps ?? 0 })
        if (pictures !== undefined)
          await page.screenshot({
            path: join(pictures, name.replaceAll(' ', '-'), `${String(at + 1).padStart(2, '0')}.png`),
          })
        expect({ [one.id]: await slideFaults(page, hallScale(look)) }).toEqual({ [one.id]: [] })
      }
    })
  })
}

async function sampleSlides(hall: HallLook): Promise<ShownSlide[]> {
  const folder = await temporaryFolder()
  await copySample(folder)
  const store = openStore(join(folder, 'council.db'))
  try {
    const { slides } = await deckOf(await loadSession(store, 's6-73', { years: 'own' }), 'public', { hall })
    return slides.filter(({ isHidden }) => isHidden !== true)
  } finally {
    store.close()
  }
}
