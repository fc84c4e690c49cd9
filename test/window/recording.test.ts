import { describe, expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { seatKeys } from './chamber.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'
import { addItem, enter, openRecording, present } from './recordingScreen.ts'

describe('a session whose recording goes on', () => {
  const opened = sharedByTests(async () => {
    const window = await openWindow({ sample: true })
    await openRecording(window.page)
    return window
  })

  it('says in place why an act is refused', async () => {
    const { page } = opened()
    await addItem(page, 'گزارش خدمات شهری')
    await page.keyboard.press('F8')
    await page.getByRole('alert').getByText('جلسه هنوز آغاز نشده است؛ نخست آغاز آن را ثبت کنید.').waitFor()
    await enter(page, seatKeys.slice(0, 1))
    expect(await page.getByRole('alert').count()).toBe(0)
  }, 60_000)

  it('shows what is kept though the answer was lost', async () => {
    const { page } = opened()
    await page.route('**/rpc/recording/act', async route => {
      await route.fetch()
      await route.abort()
    })
    await enter(page, seatKeys.slice(1, 2), 1)
    await page.unrouteAll({ behavior: 'wait' })
    await enter(page, seatKeys.slice(2, 4), 2)
    expect(await page.getByRole('alert').count()).toBe(0)
  }, 60_000)

  it('is drawn as it is kept in every window, and read again only where another one recorded', async () => {
    const { page: one, openBeside } = opened()
    const two = await openBeside()
    await visit(two, '/session/s6-74/record')
    await present(two, 4)
    const reads: string[] = []
    one.on('request', request => request.url().endsWith('/recording/load') && reads.push(request.url()))
    await enter(one, seatKeys.slice(4, 9), 4)
    await present(two, 9)
    expect(reads).toEqual([])
    await enter(two, seatKeys.slice(9, 11), 9)
    await present(one, 11)
    expect(reads).not.toEqual([])
  }, 60_000)
})
