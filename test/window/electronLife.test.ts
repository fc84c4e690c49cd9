import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../fixtures/tinyBundle.ts'
import { copySample } from './copySample.ts'
import { StandIn, type StartOptions } from './electronStandIn/startElectron.ts'
import { visit } from './places.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))
beforeAll(() => buildApp(program), 120_000)

type Options = Partial<StartOptions> & { sample?: boolean }

async function start({ sample = false, ...options }: Options = {}): Promise<{ electron: StandIn; home: string }> {
  const home = options.home ?? (await temporaryFolder())
  if (sample) await copySample(home)
  return { electron: await StandIn.start({ program, home, ...options }), home }
}

/** A session as people get it: one file. */
async function bundleIn(folder: string, name: string): Promise<string> {
  const files: Record<string, Uint8Array> = {}
  for (const file of await readdir(tinyBundle)) files[file] = await readFile(join(tinyBundle, file))
  const path = join(folder, name)
  await writeFile(path, zipSync(files))
  return path
}

/** Goes on only if the page is still the one that it was. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { marked: true }))
  return () => page.evaluate(() => Reflect.has(window, 'marked'))
}

const session = /\/session\/s1/

/** Waits until a page is somewhere; it may go there while its first load still goes on. */
async function at(page: Page, place: RegExp): Promise<void> {
  await expect.poll(() => page.url()).toMatch(place)
}

describe('a bundle that is opened', () => {
  it('comes in when macOS names it before the program is ready, and from the folder of a second start', async () => {
    const folder = await temporaryFolder()
    const path = await bundleIn(folder, 'بستهٔ جلسه.shoranameh')
    const { electron } = await start({ isHeld: true })
    electron.tell({ kind: 'emit', event: 'open-file', words: [path] })
    electron.ready()
    const page = await electron.page()
    await at(page, session)
    await page.getByRole('heading', { name: /^جلسهٔ/ }).first().waitFor()

    const isSame = await mark(page)
    electron.tell({ kind: 'click', label: 'تنظیمات' })
    await at(page, /\/settings/)
    electron.tell({ kind: 'emit', event: 'second-instance', words: [['shoranameh', 'بستهٔ جلسه.shoranameh'], folder] })
    await at(page, session)
    expect(await isSame()).toBe(true)
    expect([electron.windowCount, electron.shown]).toEqual([1, []])
  }, 120_000)

  it('comes in by the address that a file manager passes, and is refused in words over its window', async () => {
    const folder = await temporaryFolder()
    const path = await bundleIn(folder, 'جلسهٔ ۷۳.ZIP')
    const { electron } = await start({ words: [pathToFileURL(path).href] })
    await at(await electron.page(), session)
    await writeFile(path, 'نه zip')
    electron.tell({ kind: 'chosen', files: [path], button: 0 })
    electron.tell({ kind: 'click', label: 'باز کردن بستهٔ جلسه…' })
    expect(await electron.box('open')).toMatchObject({ parent: 1, choices: ['shoranameh', 'zip'] })
    expect(await electron.box('question')).toMatchObject({ parent: 1, text: expect.stringContaining('بستهٔ جلسه') })
  }, 120_000)
})

describe('the program over a session', () => {
  const started = sharedByTests(() => start({ sample: true }))

  it('goes on making a document where the menu leads elsewhere, asks before it quits, and for the copy over its window', async () => {
    const { electron, home } = started()
    const page = await electron.page()
    await page.getByRole('link', { name: 'ادامهٔ کار' }).click()
    await page
      .getByRole('link', { name: /تهیهٔ سند/ })
      .first()
      .click()
    const isSame = await mark(page)
    const compile = page.getByRole('button', { name: 'تهیهٔ سند (PDF)' })
    await compile.click()
    const anyway = page.getByRole('button', { name: 'با همین وضع تهیه شود' })
    await anyway.or(page.getByRole('progressbar')).first().waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await page.getByRole('progressbar').waitFor()
    electron.tell({ kind: 'quit' })
    expect(await electron.box('question')).toMatchObject({ parent: 1, choices: ['ادامهٔ کار', 'بستن پنجره'] })
    electron.tell({ kind: 'click', label: 'تنظیمات' })
    await at(page, /\/settings/)
    await expect
      .poll(() => readdir(join(home, 'outputs')).catch(() => []), { timeout: 60_000 })
      .toContainEqual(expect.stringMatching(/\.pdf$/))
    expect(await isSame()).toBe(true)

    await page.goBack()
    await page.getByRole('tab', { name: 'سند تهیه‌شده' }).click()
    const copy = join(home, 'نسخه.pdf')
    electron.tell({ kind: 'chosen', files: [copy], button: 0 })
    await page.getByRole('button', { name: 'نشان دادن در پوشه' }).waitFor()
    await page.getByRole('button', { name: 'ذخیره…' }).click()
    expect(await electron.box('save')).toMatchObject({ parent: 1, choices: ['pdf'] })
    await expect.poll(() => readdir(home)).toContain('نسخه.pdf')
  }, 120_000)

  it('keeps what was typed just before quitting', async () => {
    const { electron, home } = started()
    const page = await electron.page()
    await visit(page, '/')
    await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
    await page.getByRole('textbox', { name: 'متن گزارش' }).click()
    await page.keyboard.press('Control+End')
    // At once, so that no save of its beginning is on its way.
    await page.keyboard.insertText(' واپسین سخن')
    electron.tell({ kind: 'quit' })
    expect(await electron.ended).toBe(0)
    const store = new Database(join(home, 'council.db'), { readonly: true })
    const kept = store.prepare("select count(*) from report where narrative like '%واپسین سخن%'").pluck().get()
    store.close()
    expect(kept).toBe(1)
  }, 120_000)
})

describe('the store', () => {
  it('that dies is started again: windows say so, come back and save; dying twice is told with its last words', async () => {
    const { electron, home } = await start({ sample: true })
    const page = await electron.page()
    await page.getByRole('link', { name: 'ادامهٔ کار' }).click()
    const read = page.locator('main[aria-busy="false"]').getByLabel('عنوان دستور')
    await read.first().waitFor()
    const isSame = await mark(page)
    electron.tell({ kind: 'kill-store' })
    await page.getByText(/برنامه پاسخ نمی‌دهد/).waitFor()
    await page.getByText(/برنامه پاسخ نمی‌دهد/).waitFor({ state: 'detached' })
    const title = page.getByLabel('عنوان دستور').first()
    await title.fill('عنوان تازه')
    await title.press('Enter')
    const count = (): unknown => {
      const store = new Database(join(home, 'council.db'), { readonly: true })
      const found = store.prepare("select count(*) from agendaItem where title = 'عنوان تازه'").pluck().get()
      store.close()
      return found
    }
    await expect.poll(count).toBe(1)
    expect(await isSame()).toBe(true)
    electron.tell({ kind: 'kill-store' })
    expect((await electron.box('error')).text).toContain('آنچه ذخیره شده است سر جای خود است')
    expect(await electron.ended).toBe(2)
  }, 120_000)
})

describe('the program', () => {
  it('opens one window, however often it is asked for one before its store is ready', async () => {
    const { electron } = await start({ isHeld: true })
    electron.tell({ kind: 'emit', event: 'activate', words: [] })
    electron.tell({ kind: 'emit', event: 'second-instance', words: [['shoranameh'], '/'] })
    electron.ready()
    electron.tell({ kind: 'emit', event: 'activate', words: [] })
    const page = await electron.page()
    await page.getByLabel('شهر', { exact: true }).waitFor()
    expect([electron.windowCount, electron.shown]).toEqual([1, []])
  }, 120_000)

  it('says why when its data folder cannot be made, and ends', async () => {
    const file = join(await temporaryFolder(), 'a file')
    await writeFile(file, '')
    const { electron } = await start({ home: join(file, 'data') })
    expect((await electron.box('error')).text).toMatch(/پوشهٔ داده‌های برنامه ساخته نشد/)
    expect(await electron.ended).toBe(2)
  }, 120_000)

  it('offers a field’s menu in Persian, and reads a page that died again', async () => {
    const { electron } = await start()
    const page = await electron.page()
    await page.getByLabel('شهر', { exact: true }).waitFor()
    electron.tell({ kind: 'context-menu', window: 1, isEditable: true })
    expect(await electron.box('menu')).toMatchObject({ parent: 1, choices: expect.arrayContaining(['چسباندن']) })

    const read = page.waitForEvent('load')
    electron.tell({ kind: 'gone', window: 1, reason: 'crashed' })
    await read
    await page.getByLabel('شهر', { exact: true }).waitFor()
    electron.tell({ kind: 'gone', window: 1, reason: 'crashed' })
    expect(await electron.box('question')).toMatchObject({ choices: ['بازخوانی پنجره', 'بستن پنجره'] })
  }, 120_000)
})

describe('the program over an empty store', () => {
  const started = sharedByTests(start)

  it('gives its contract to our own page in its top frame alone', async () => {
    const { electron } = started()
    const page = await electron.page()
    await page.getByLabel('شهر', { exact: true }).waitFor()
    const origin = 'shoranameh://window'
    const wanted = { kind: 'ipc' as const, window: 1, channel: 'port-wanted', words: [], origin }
    electron.tell({ ...wanted, origin: 'https://evil.example', isMainFrame: true })
    electron.tell({ ...wanted, isMainFrame: false })
    electron.tell({ ...wanted, isMainFrame: true })
    await electron.until(() => electron.sent.length > 1)
    expect(electron.sent).toEqual(['port', 'port'])
  }, 120_000)

  it('has a profile of its own, Persian menus and the colours that were chosen; a second start of it ends', async () => {
    const { electron, home } = started()
    const page = await electron.page()
    await page.getByRole('link', { name: 'تنظیمات' }).click()
    await page.getByText('تیره', { exact: true }).click()
    await expect.poll(async () => (await electron.state()).theme).toBe('dark')
    const state = await electron.state()
    expect(state).toMatchObject({ userData: join(home, 'electron'), switches: ['lang=fa'] })
    expect(state.menu).toContain('دربارهٔ شورانامه')

    const second = await StandIn.start({ program, home })
    expect(await second.ended).toBe(0)
    expect(second.windowCount).toBe(0)
    expect(electron.windowCount).toBe(1)
  }, 120_000)

  it('opens the next window where the last one was', async () => {
    const { electron, home } = started()
    electron.tell({ kind: 'quit' })
    expect(await electron.ended).toBe(0)
    expect(JSON.parse(await readFile(join(home, 'window.json'), 'utf8'))).toMatchObject({ bounds: { width: 1200 } })
  }, 120_000)
})
