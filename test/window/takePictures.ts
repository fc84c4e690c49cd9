/**
 * Makes pictures of every place of the window from the sample session, light, dark and narrow: `npm run screenshots`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type Browser, chromium, type Page } from 'playwright-core'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { buildWindow } from '../../electron/build/buildWindow.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { importBundle, samplePath } from '../../electron/services/bundles.ts'
import { openStore } from '../../electron/store/database.ts'
import { countingAuthor } from '../fixtures/tinyBundle.ts'
import { needTool } from '../referees/findTool.ts'
import { places, visit } from './places.ts'
import { sessionInProgress } from './sessionInProgress.ts'

/** Sizes in CSS pixels; a narrow window is what stands beside Word or Excel. */
const looks = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  narrow: { colorScheme: 'light', viewport: { width: 560, height: 800 } },
} as const

const target = fileURLToPath(new URL('../../resources/pictures/window', import.meta.url))
const home = await mkdtemp(join(tmpdir(), 'shoranameh-pictures-'))
await buildWindow(windowFolder)
const windowHost = openWindowHost(join(home, 'council.db'), browserServices)
const host = await startBrowserHost(windowHost.app, windowFolder, 0)
const inSession = openStore(':memory:')
await importBundle(inSession, samplePath, countingAuthor())
const chamber = await sessionInProgress(inSession)
const live = await startBrowserHost(chamber, windowFolder, 0)
const browser = await chromium.launch({ executablePath: needTool('chromium'), args: ['--no-sandbox', '--disable-gpu'] })
try {
  await windowHost.app.api.bundles.import({ path: samplePath })
  await rm(target, { recursive: true, force: true })
  await mkdir(target)
  for (const [look, options] of Object.entries(looks)) await picture(browser, look, options)
} finally {
  await browser.close()
  await live.close()
  chamber.close()
  await host.close()
  await windowHost.close()
  await rm(home, { recursive: true })
}

async function picture(from: Browser, look: string, options: (typeof looks)[keyof typeof looks]): Promise<void> {
  const page = await from.newPage({ ...options, locale: 'fa-IR', reducedMotion: 'reduce' })
  await page.goto(host.newAddress())
  for (const place of places()) {
    await visit(page, place)
    await keep(page, `${nameOf(place)}-${look}`)
  }
  await page.goto(live.newAddress())
  await visit(page, '/session/s6-74/record')
  await page.keyboard.press('F7')
  await keep(page, `session-record-live-${look}`)
  await visit(page, '/session/s6-74/chair')
  await keep(page, `session-chair-live-${look}`)
  await page.close()
}

async function keep(page: Page, name: string): Promise<void> {
  // Charts are drawn a moment after their figures are read.
  await page.waitForTimeout(400)
  await writeFile(join(target, `${name}.webp`), await compressed(await page.screenshot()))
}

/** '/session/s6-73/check' → 'session-check': codes say nothing to whoever looks at a picture. */
function nameOf(place: string): string {
  const words = place.split('/').filter(word => word !== '' && word !== 's6-73')
  return words.length === 0 ? 'start' : words.join('-').replace('r-crisis-1401h1', 'report')
}

/** A third of a PNG's size, and letters as sharp. */
async function compressed(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.encode('webp', 80)
}
