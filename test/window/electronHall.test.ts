import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { copySample } from './copySample.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import type { DisplayState, WindowState } from './electronStandIn/wire.ts'
import { visit } from './places.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))
const session = 's6-73'

const bounds = (x: number, width: number, height: number) => ({ x, y: 0, width, height })
const laptop: DisplayState = { id: 1, label: 'eDP-1', internal: true, bounds: bounds(0, 1920, 1080) }
const projector: DisplayState = { id: 7, label: 'EPSON', internal: false, bounds: bounds(1920, 1280, 800) }

/** Waits until the program's windows are as they should be. */
async function windowsAre(electron: StandIn, fit: (windows: WindowState[]) => boolean): Promise<WindowState[]> {
  for (;;) {
    const { windows } = await electron.state()
    if (fit(windows)) return windows
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** The secretariat's window is the first, the hall's the second, the console the third. */
async function presented(): Promise<{ electron: StandIn; console: Page; hall: Page }> {
  const home = await temporaryFolder()
  await copySample(home)
  const electron = await StandIn.start({ program, home })
  const first = await electron.page()
  electron.tell({ kind: 'displays', displays: [laptop, projector], event: 'display-added' })
  await first.getByRole('link', { name: 'ادامهٔ کار' }).waitFor()
  await visit(first, `/session/${session}/present`)
  await first.getByRole('button', { name: 'شروع نمایش' }).click()
  const [hall, console] = [await electron.page(2), await electron.page(3)]
  await console.getByRole('button', { name: 'قطع پردهٔ سالن' }).waitFor()
  return { electron, console, hall }
}

/** Waits until the hall's page shows the slide that was the deck's last. */
const shows = (page: Page, text: string) => page.getByText(text).first().waitFor()

const onProjector = (windows: WindowState[]): boolean =>
  windows.some(
    ({ window, isFullScreen, isVisible, bounds: { x } }) => window > 1 && isFullScreen && isVisible && x === 1920,
  )

/** What lies over the hall's window. */
const lid = (windows: WindowState[]) => windows.find(({ window }) => window === 0)

/** The built program over what stands in for Electron: see electronStandIn/. */
describe('the hall’s window in Electron', () => {
  beforeAll(() => buildApp(program), 120_000)
  const opened = sharedByTests(presented)

  it('hides everything at once at the panic key, and shows it again when the presenter does', async () => {
    const { electron, console, hall } = opened()
    await windowsAre(electron, onProjector)
    electron.tell({ kind: 'shortcut', key: 'F9' })
    const covered = await windowsAre(electron, windows => lid(windows)?.isVisible === true)
    expect(lid(covered)?.bounds).toEqual(projector.bounds)
    await hall.getByText('جلسهٔ ۷۳').first().waitFor({ state: 'hidden' })
    await console.keyboard.press('Shift+F9')
    await windowsAre(electron, windows => lid(windows)?.isVisible === false)
    await shows(hall, 'جلسهٔ ۷۳')
  }, 120_000)

  it('goes on where it was after the store’s process has died', async () => {
    const { electron, console, hall } = opened()
    await shows(hall, 'جلسهٔ ۷۳')
    const lines = (): number => electron.sent.filter(channel => channel === 'port').length
    const before = lines()
    electron.tell({ kind: 'kill-store' })
    // Each of three windows gets another line to the store.
    await electron.until(() => lines() === before + 3)
    await shows(hall, 'جلسهٔ ۷۳')
    await console.keyboard.press('b')
    await hall.getByText('جلسهٔ ۷۳').first().waitFor({ state: 'hidden' })
    // The hall hears of it before the console does: the key lifts what its own screen says.
    await console.getByText('صحن پردهٔ سیاه می‌بیند').waitFor()
    await console.keyboard.press('b')
    await shows(hall, 'جلسهٔ ۷۳')
    expect(electron.shown).toEqual([])
  }, 120_000)

  it('fills the second display, comes back when its page died, when it was closed and when its display is there again', async () => {
    const { electron, console, hall } = opened()
    await windowsAre(electron, onProjector)
    expect(await electron.state()).toMatchObject({ isAwake: true, shortcuts: ['F9'] })
    await shows(hall, 'جلسهٔ ۷۳')
    const read = hall.waitForEvent('load')
    electron.tell({ kind: 'gone', window: 2, reason: 'crashed' })
    await read
    await shows(hall, 'جلسهٔ ۷۳')
    await console.getByRole('alert').getByText('دوباره وصل شد').waitFor()
    await hall.close()
    await shows(await electron.page(4), 'جلسهٔ ۷۳')
    await windowsAre(electron, onProjector)

    electron.tell({ kind: 'displays', displays: [laptop], event: 'display-removed' })
    await windowsAre(electron, windows =>
      windows.some(({ window, isFullScreen, isVisible }) => window === 4 && !isFullScreen && !isVisible),
    )
    await shows(console, 'نمایشگر جدا شده است')
    electron.tell({ kind: 'displays', displays: [{ ...projector, id: 12 }, laptop], event: 'display-added' })
    await windowsAre(electron, onProjector)
  }, 120_000)

  it('goes with the last window of the program, and is not in the way of its end', async () => {
    const { electron, console } = opened()
    await console.close()
    await (await electron.page(1)).close()
    expect(await electron.ended).toBe(0)
  }, 120_000)
})
