import type { Page } from 'playwright-core'
import { atEnd } from '../fixtures/atEnd.ts'
import { type HallHost, startHall } from './hallHost.ts'
import { newContext } from './sharedBrowser.ts'
import { usualFrame } from './usualFrame.ts'

export type HallScreenPage = Omit<HallHost, 'newAddress' | 'close'> & { page: Page }

/** The page of the hall over the real browser host, which shows the frames that a test sends. */
export async function openHallScreen(viewport = { width: 1920, height: 1080 }): Promise<HallScreenPage> {
  const hall = await startHall(usualFrame)
  const page = await (await newContext(viewport)).newPage()
  atEnd(async () => {
    await page.close()
    await hall.close()
  })
  await page.goto(hall.newAddress())
  return { ...hall, page }
}
