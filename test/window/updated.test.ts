import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { buildApp } from '../../electron/build/buildApp.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { copySample } from './copySample.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { newContext } from './sharedBrowser.ts'

const anew = (name: string): string => name.replace(/\.js$/, 'anew.js')

/** Puts the files of another build in the place of a window's: the same window, with all its scripts named anew. */
async function buildAnew(window: string): Promise<void> {
  const assets = join(window, 'assets')
  const scripts = (await readdir(assets)).filter(file => file.endsWith('.js'))
  for (const file of [...scripts.map(name => join('assets', name)), 'index.html']) {
    const text = await readFile(join(window, file), 'utf8')
    await writeFile(
      join(window, file),
      scripts.reduce((all, name) => all.replaceAll(name, anew(name)), text),
    )
  }
  for (const name of scripts) await rename(join(assets, name), join(assets, anew(name)))
}

/** Goes to a screen whose file is another's now, reads the window again, and goes on to another screen. */
async function goToUnreadScreen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'تنظیمات' }).click()
  await page.getByText(/برنامه به‌روز شده است و این پنجره هنوز از نسخهٔ قبلی آن است/).waitFor()
  await page.getByRole('button', { name: 'بازخوانی پنجره' }).click()
  await page.getByRole('heading', { name: 'تنظیمات' }).waitFor()
  await page.getByRole('link', { name: 'همهٔ جدول‌ها' }).click()
}

it('says of another build under a window in the browser that the program was updated', async () => {
  const home = await temporaryFolder()
  await copySample(home)
  const window = join(home, 'window')
  await cp(windowFolder, window, { recursive: true })
  const windowHost = openWindowHost(join(home, 'council.db'), browserServices)
  const host = await startBrowserHost(windowHost, window, 0)
  onTestFinished(async () => {
    await host.close()
    await windowHost.close()
  })
  const page = await (await newContext()).newPage()
  await page.goto(host.newAddress())
  await page.getByRole('link', { name: 'ادامهٔ کار' }).waitFor()
  await buildAnew(window)
  await goToUnreadScreen(page)
  await expect.poll(() => page.getByRole('heading', { name: 'کتابخانه', level: 1 }).count()).toBe(1)
}, 60_000)

it('says so of a program that is built anew under its window', async () => {
  const home = await temporaryFolder()
  await copySample(home)
  const program = fileURLToPath(new URL(`../../out/test-app-${process.pid}`, import.meta.url))
  await buildApp(program)
  onTestFinished(() => rm(program, { recursive: true, force: true }))
  const electron = await StandIn.start({ program, home })
  const page = await electron.page()
  await page.getByRole('link', { name: 'ادامهٔ کار' }).waitFor()
  await buildAnew(join(program, 'window'))
  await goToUnreadScreen(page)
  await expect.poll(() => page.getByRole('heading', { name: 'کتابخانه', level: 1 }).count()).toBe(1)
}, 120_000)
