import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { launchOptions } from './launchOptions.ts'
import { openWindow } from './openWindow.ts'
import { newContext } from './sharedBrowser.ts'

const sessions = (page: Page) => page.getByRole('link', { name: 'ادامهٔ کار' })

it('opens a second tab beside the first, and says of a used address what is so', async () => {
  const { page, url } = await openWindow({ sample: true })
  await sessions(page).waitFor()
  await page.reload()
  await sessions(page).waitFor()

  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'تنظیمات' }).click({ modifiers: ['Control'] })
  const second = await opened
  await second.getByRole('heading', { name: 'تنظیمات' }).waitFor()
  await second.reload()
  await second.getByRole('heading', { name: 'تنظیمات' }).waitFor()

  const stranger = await (await newContext()).newPage()
  await stranger.goto(url)
  await stranger
    .getByText(/این برگه به برنامه راه ندارد: هر نشانی یک بار باز می‌شود/)
    .first()
    .waitFor()
  expect(await sessions(stranger).count()).toBe(0)
}, 60_000)

it('leaves no token in what the browser keeps of addresses', async () => {
  const profile = await temporaryFolder()
  const { nextAddress } = await openWindow({ sample: true })
  const address = await nextAddress()
  const context = await chromium.launchPersistentContext(profile, launchOptions())
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  await sessions(page).waitFor()
  const token = await page.evaluate(() => sessionStorage.getItem('token') ?? '')
  expect(token.length).toBeGreaterThan(40)
  await context.close()
  const files = globSync('**/*', { cwd: profile }).filter(file => statSync(join(profile, file)).isFile())
  const holds = (words: string) => files.filter(file => readFileSync(join(profile, file)).includes(words))
  // Some file names the place that was visited; a headless shell keeps no history.
  expect(holds(new URL(address).host)).not.toEqual([])
  // What a tab keeps for its own reload stays in this folder and goes with the launch.
  expect(holds(token).filter(file => !file.startsWith('Default/Session Storage/'))).toEqual([])
}, 60_000)
