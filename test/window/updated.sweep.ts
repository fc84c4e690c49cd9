import { cp, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { buildApp } from '../../electron/build/buildApp.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { buildAnew, goToUnreadScreen } from './builtAnew.ts'
import { copySample } from './copySample.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { newContext } from './sharedBrowser.ts'

const program = fileURLToPath(new URL(`../../out/test-app-${process.pid}`, import.meta.url))

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
  await buildApp(program)
  onTestFinished(() => rm(program, { recursive: true, force: true }))
  const electron = await StandIn.start({ program, home })
  const page = await electron.page()
  await page.getByRole('link', { name: 'ادامهٔ کار' }).waitFor()
  await buildAnew(join(program, 'window'))
  await goToUnreadScreen(page)
  await expect.poll(() => page.getByRole('heading', { name: 'کتابخانه', level: 1 }).count()).toBe(1)
}, 120_000)

it('goes on when it is built anew under it, and a second start of it ends', async () => {
  await buildApp(program)
  onTestFinished(() => rm(program, { recursive: true, force: true }))
  // As if a source had changed.
  await utimes(join(program, 'package.json'), 0, 0)
  const home = await temporaryFolder()
  await copySample(home)
  const electron = await StandIn.start({ program, home })
  const page = await electron.page()
  await page.getByRole('link', { name: 'ادامهٔ کار' }).waitFor()
  await buildApp(program)
  // Its files are asked for only now.
  await page.getByRole('link', { name: 'تنظیمات' }).click()
  await page.getByRole('heading', { name: 'تنظیمات' }).waitFor()
  const second = await StandIn.start({ program, home })
  expect(await second.ended).toBe(0)
  expect([electron.windowCount, second.windowCount]).toEqual([1, 0])
}, 180_000)
