import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { tinyBundle } from '../fixtures/tinyBundle.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const cli = fileURLToPath(new URL('../../electron/cli.js', import.meta.url))
const run = promisify(execFile)
const earlierLaunch = 'این پنجره از اجرای قبلی برنامه مانده است.'

describe('when its host is gone, the window', () => {
  it('says what is safe and keeps trying; of a later launch it is once a tab of that one is open', async () => {
    const { page, store, url, endHost } = await openWindow({ sample: true, isKillable: true })
    await visit(page, '/session/s6-73/check')
    await endHost()
    await page.getByText(/برنامه پاسخ نمی‌دهد. آنچه ذخیره شده است سر جای خود است/).waitFor()
    // What was read is still there to read.
    await page.getByRole('heading', { name: /جلسهٔ ۷۳/ }).waitFor()
    const again = await openWindow({ store, port: Number(new URL(url).port) })
    await page.getByText(earlierLaunch).waitFor()
    await again.page.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
    expect(await again.page.getByText(earlierLaunch).count()).toBe(0)
    // A tab of the new launch beside it: the old one goes on with its pass, and gives no other tab its own.
    const beside = await page.context().newPage()
    await beside.goto(await again.nextAddress())
    await page.getByText(earlierLaunch).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: /جلسهٔ ۷۳/ }).waitFor()
  }, 60_000)
})

describe('when another program has the store, the window', () => {
  const opened = sharedByTests(() => openWindow({ sample: true }))

  it('is the only one: a second is refused in words, while a bundle may come in from the terminal', async () => {
    const { page, store } = opened()
    await page.getByText('۱ جلسه در این پایگاه داده').waitFor()
    const second = run(process.execPath, [cli, 'serve', '--port', '0', '--store', store])
    await expect(second).rejects.toMatchObject({ stderr: expect.stringContaining('به همان پنجره بروید') as string })
    await run(process.execPath, [cli, 'import', tinyBundle, '--store', store])
    await page.getByText('۲ جلسه در این پایگاه داده').waitFor()
  }, 60_000)

  it('says so, keeps what was there, and takes the same edit once it is free', async () => {
    const { page, store } = opened()
    await visit(page, '/session/s6-73/collect')
    const other = new Database(store)
    onTestFinished(() => void other.close())
    other.exec('begin immediate')
    const title = page.getByLabel('عنوان دستور').first()
    const before = await title.inputValue()
    await title.fill('عنوان تازه')
    await page.getByText(/^هنوز ذخیره نشده است؛ نوشته در این دستگاه مانده/).waitFor()
    await page.getByText(/پایگاه داده را باز دارد؛ آنچه پیش‌تر ذخیره شده سالم است/).waitFor()
    other.exec('rollback')
    // By itself: what was typed is waiting.
    await expect
      .poll(() => other.prepare('select count(*) from agendaItem where title = ?').pluck().get('عنوان تازه'))
      .toBe(1)
    await page.getByText('نوشته‌ای که هنوز ذخیره نشده بود، ذخیره شد.').waitFor()
    await expect.poll(() => page.getByText(/نوشته در این دستگاه مانده/).count()).toBe(0)
    expect(before).not.toBe('')
  }, 60_000)

  it('says in a dialog what it could not do, beside its buttons, in a narrow window too', async () => {
    const { page, store } = opened()
    await visit(page, '/')
    await page.setViewportSize({ width: 480, height: 800 })
    await page.getByRole('button', { name: 'جلسهٔ جدید' }).click()
    const dialog = page.getByRole('dialog', { name: 'جلسهٔ جدید' })
    const other = new Database(store)
    onTestFinished(() => void other.close())
    other.exec('begin immediate')
    await dialog.getByRole('button', { name: 'ساختن جلسه' }).click()
    await dialog
      .getByRole('alert')
      .getByText(/پایگاه داده را باز دارد/)
      .waitFor()
    expect(await page.getByText(/پایگاه داده را باز دارد/).count()).toBe(1)
    other.exec('rollback')
    await dialog.getByRole('button', { name: 'ساختن جلسه' }).click()
    await page.getByRole('heading', { name: 'دستور جلسه' }).waitFor()
  }, 60_000)
})

describe('a window that meets with trouble in files', () => {
  const opened = sharedByTests(() => openWindow({ sample: true }))

  it('says of a screen whose files cannot be read so much beside the rest of itself, and is whole when they can', async () => {
    const { page } = opened()
    await page.getByRole('link', { name: 'ادامهٔ کار' }).waitFor()
    const files = /SettingsScreen-/
    await page.route(files, route => route.abort())
    await page.getByRole('link', { name: 'تنظیمات' }).click()
    await page.getByText(/این بخش برنامه خوانده نشد. آنچه ذخیره شده/).waitFor()
    expect(await page.getByRole('link', { name: 'تنظیمات' }).isVisible()).toBe(true)
    await page.unrouteAll({ behavior: 'wait' })
    await page.getByRole('button', { name: 'بازخوانی پنجره' }).click()
    await page.getByRole('heading', { name: 'تنظیمات' }).waitFor()
    // Its looks too: the first of two fields in a row.
    const [name, city] = [page.getByLabel('نام شورا'), page.getByLabel('شهر', { exact: true })]
    expect((await name.boundingBox())?.y).toBe((await city.boundingBox())?.y)
  }, 60_000)

  it('says beside the button that a document cannot be written, and the next try works; a file that is gone is missed in words', async () => {
    const { page, store } = opened()
    const outputs = join(dirname(store), 'outputs')
    await writeFile(outputs, 'a file, not a folder')
    await visit(page, '/session/s6-73/compile')
    await page.getByRole('button', { name: /^گزارش جلسه/ }).click()
    await page.getByRole('option', { name: 'دعوت‌نامه' }).click()
    await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
    await page
      .getByRole('alert')
      .getByText(/داده‌ها و سندهای قبلی سالم‌اند/)
      .waitFor()
    await rm(outputs)
    await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
    await page.getByRole('button', { name: 'ذخیره…' }).waitFor()
    await rm(outputs, { recursive: true })
    await page.reload()
    await page.getByRole('tab', { name: 'سند تهیه‌شده' }).click()
    const said = page.getByRole('alert').getByText(/این سند دیگر سر جایش نیست؛ داده‌ها سالم‌اند/)
    await expect.poll(() => said.count()).toBe(1)
  }, 60_000)

  it('misses in words a chosen file that is deleted before it is read, and writes nothing', async () => {
    const { page, store } = opened()
    await visit(page, '/')
    const file = join(dirname(store), 'بسته.zip')
    await writeFile(file, 'PK')
    // Holds the choice back until the file is gone, as when it lay on a stick that was pulled out.
    await page.evaluate(() => {
      addEventListener(
        'change',
        event => {
          if (!event.isTrusted || !(event.target instanceof HTMLInputElement)) return
          event.stopImmediatePropagation()
          Reflect.set(window, 'choose', () => event.target?.dispatchEvent(new Event('change', { bubbles: true })))
        },
        true,
      )
    })
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'برگزیدن بسته' }).click()
    await (await chooser).setFiles(file)
    await rm(file)
    await page.waitForFunction(() => Reflect.has(window, 'choose'))
    await page.evaluate(() => (Reflect.get(window, 'choose') as () => void)())
    await page
      .getByLabel('پیام‌ها')
      .getByText(/دیگر نمی‌توان آن را خواند.*چیزی نوشته نشد/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'برگزیدن بسته' }).isEnabled()).toBe(true)
  }, 60_000)
})
