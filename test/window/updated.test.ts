import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { buildAnew, goToUnreadScreen } from './builtAnew.ts'
import { copySample } from './copySample.ts'
import { newContext } from './sharedBrowser.ts'

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
