import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { samplePath } from '../../electron/services/bundles.ts'
import { median } from '../bench/bars.ts'
import { measureProcess } from '../bench/measureProcess.ts'
import { addresses } from './addresses.ts'
import { openBrowser } from './openBrowser.ts'

const cli = fileURLToPath(new URL('../../electron/cli.js', import.meta.url))
const makeSample = fileURLToPath(new URL('../../resources/sample/make.ts', import.meta.url))

/**
 * From starting Chromium to the start screen with its session's button there to be pressed, over the sample and over
 * ten years of sessions and readings, against the same Chromium, with the same flags and no cache either, showing one
 * button of a page without scripts; medians of five in milliseconds, in turns.
 * @param home a folder for the stores
 */
export async function starts(home: string): Promise<Record<'blank' | 'sample' | 'archive', number>> {
  const [sample, archive] = [
    await serve(await sampleStore(join(home, 'sample.db'))),
    await serve(await archiveStore(home)),
  ]
  const uses = {
    blank: (page: Page) => page.goto('data:text/html,<button>۱</button>').then(() => page.locator('button').waitFor()),
    sample: shown(sample.nextAddress),
    archive: shown(archive.nextAddress),
  }
  const times = { blank: [] as number[], sample: [] as number[], archive: [] as number[] }
  for (let round = 0; round < 6; round++) {
    for (const what of ['blank', 'sample', 'archive'] as const) {
      const time = await taken(uses[what])
      // The first is for cold disks.
      if (round > 0) times[what].push(time)
    }
  }
  for (const { process: own } of [sample, archive]) own.kill()
  const [blank, few, long] = [median(times.blank), median(times.sample), median(times.archive)]
  console.log(`start: blank ${blank.toFixed(0)} ms, sample ${few.toFixed(0)} ms, ten years ${long.toFixed(0)} ms`)
  return { blank, sample: few, archive: long }
}

function shown(nextAddress: () => Promise<string>): (page: Page) => Promise<unknown> {
  // By its place: working out what every link is called would take the page a while of its own.
  return async page => {
    await page.goto(await nextAddress())
    await page.locator('main a[href$="/session/s6-73"]').first().waitFor()
  }
}

/** A new store with the sample. @returns its path */
export async function sampleStore(path: string): Promise<string> {
  const own = openWindowHost(path, browserServices)
  await own.app.api.bundles.import({ path: samplePath })
  await own.close()
  return path
}

/** Ten years of sessions and readings. */
async function archiveStore(home: string): Promise<string> {
  const path = join(home, 'archive.db')
  await measureProcess(process.execPath, [makeSample, '--archive', '--years', '10', '--sessions', '40', '--out', path])
  return path
}

/** A host of its own over a store, as the window has it: not in the process that measures. */
async function serve(store: string): Promise<{ nextAddress: () => Promise<string>; process: ChildProcess }> {
  const own = spawn(process.execPath, [cli, 'serve', '--port', '0', '--store', store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { nextAddress: addresses(own.stdout), process: own }
}

/** Milliseconds from starting Chromium until `use` is done. */
async function taken(use: (page: Page) => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  const browser = await openBrowser()
  const page = await browser.newPage({ locale: 'fa-IR' })
  await use(page)
  const time = performance.now() - begun
  await browser.close()
  return time
}
