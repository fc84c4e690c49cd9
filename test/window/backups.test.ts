import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const isPlain = async (store: string) => (await readFile(store)).subarray(0, 6).toString('latin1') === 'SQLite'
const title = (page: Page) => page.getByLabel('عنوان دستور').first()

describe('the copies of the open store', () => {
  const opened = sharedByTests(() => openWindow({ sample: true }))

  it('are made by hand, compared, put in its place, and taken back again', async () => {
    const { page, store } = opened()
    const age = page.getByRole('navigation', { name: 'بخش‌های برنامه' }).getByRole('link', { name: /^پشتیبان: / })
    // Of a council with years of sessions the places are longer than the window.
    await page.setViewportSize({ width: 1280, height: 360 })
    const { y = Number.NaN, height = 0 } = (await age.boundingBox()) ?? {}
    expect(y + height).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1280, height: 800 })
    await age.click()
    const last = part(page, 'آخرین نسخهٔ سالم')
    await last.getByRole('button', { name: 'پشتیبان بگیر' }).click()
    await last.getByText('نسخه گرفته و بررسی شد.').waitFor()
    await last.getByText('چیزی پس از آن نوشته نشده است').waitFor()

    await visit(page, '/session/s6-73/collect')
    const before = await title(page).inputValue()
    await title(page).fill('دستوری که پس از نسخه نوشته شد')
    const other = new Database(store, { readonly: true })
    const written = () => other.prepare('select count(*) from agendaItem where title like ?').pluck().get('دستوری که%')
    await expect.poll(written).toBe(1)
    other.close()

    await visit(page, '/backups')
    await last.getByText('پس از آن کار کرده‌اید').waitFor()
    await part(page, 'نسخه‌ها')
      .getByRole('button', { name: /^بازگردانی نسخهٔ/ })
      .first()
      .click()
    const question = page.getByRole('dialog', { name: /^بازگردانی نسخهٔ/ })
    await question.getByRole('list', { name: 'آنچه تغییر می‌کند' }).getByText(/دستور/).waitFor()
    await question.getByRole('button', { name: 'بازگردانی' }).click()
    const undo = page.getByRole('button', { name: 'بازگشت به پیش از بازگردانی' })
    await undo.waitFor()
    // All that it holds is in the copy that it came from.
    await last.getByText('چیزی پس از آن نوشته نشده است').waitFor()
    await visit(page, '/session/s6-73/collect')
    await expect.poll(() => title(page).inputValue()).toBe(before)

    await visit(page, '/backups')
    await undo.click()
    await question.getByRole('button', { name: 'بازگردانی' }).click()
    await question.waitFor({ state: 'detached' })
    await visit(page, '/session/s6-73/collect')
    await expect.poll(() => title(page).inputValue()).toBe('دستوری که پس از نسخه نوشته شد')
  }, 120_000)

  it('go into a folder that is named, and no other; the store itself is looked through', async () => {
    const { page, store } = opened()
    const folder = join(dirname(store), 'حافظه')
    await visit(page, '/backups')
    await page.getByRole('button', { name: 'پشتیبان در جای دیگر…' }).click()
    const dialog = page.getByRole('dialog', { name: 'پشتیبان در جای دیگر' })
    await dialog.getByLabel('پوشه').fill(folder)
    await dialog.getByRole('button', { name: 'پشتیبان بگیر' }).click()
    await dialog.getByText(/چنین پوشه‌ای نیست/).waitFor()
    await mkdir(folder)
    await dialog.getByRole('button', { name: 'پشتیبان بگیر' }).click()
    await dialog.getByText(/باز و بررسی شد/).waitFor()
    expect((await readdir(folder)).filter(name => name.endsWith('.db'))).toHaveLength(1)
    await page.keyboard.press('Escape')
    const health = part(page, 'بررسی درستی پایگاه')
    await health.getByRole('button', { name: 'بررسی درستی پایگاه' }).click()
    await health.getByText(/^همه چیز سالم است/).waitFor()
  }, 120_000)
})

describe('the lock of the open store', () => {
  const opened = sharedByTests(() => openWindow({ sample: true }))
  const passphrase = 'اسب‌های سفید کنار زاینده‌رود'

  it('is put after its recovery code was shown, changed, and taken away', async () => {
    const { page, store } = opened()
    const database = new Database(store, { readonly: true })
    const id = String(database.prepare('select id from store').pluck().get())
    database.close()
    const places = [`draft:${id}:office/x@w`, `words:${id}:minutes/x@w`]
    const kept = () => page.evaluate(names => names.map(name => localStorage.getItem(name)), places)
    await page.evaluate(names => names.forEach(name => localStorage.setItem(name, '{"text":"نامه"}')), places)
    await visit(page, '/settings')
    const lock = part(page, 'رمز پایگاه داده')
    await lock.getByRole('button', { name: 'رمز گذاشتن…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('رمز جدید').fill('۱۲۳۴۵۶')
    await dialog.getByText(/ضعیف/).waitFor()
    await dialog.getByLabel('رمز جدید').fill(passphrase)
    await dialog.getByText('● قوی').waitFor()
    await dialog.getByLabel('همان رمز، بار دیگر').fill('اسب')
    await dialog.getByText('هنوز با رمز بالا یکی نیست.').waitFor()
    await dialog.getByLabel('همان رمز، بار دیگر').fill(passphrase)
    await dialog.getByRole('button', { name: 'ادامه' }).click()
    const code = await dialog.locator('code').textContent({ timeout: 40_000 })
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    expect(await isPlain(store)).toBe(true)
    await dialog.getByText('کد را روی کاغذ دارم').click()
    await dialog.getByRole('button', { name: 'رمز بگذار' }).click()
    // A key is worth seconds of the processor, and every copy is written anew.
    await lock.getByText('● رمز دارد').waitFor({ timeout: 40_000 })
    expect(await isPlain(store)).toBe(false)
    // Nor do unsaved words lie there any more as they were typed.
    await expect.poll(kept).toEqual([expect.stringMatching(/^locked:/), expect.stringMatching(/^locked:/)])

    await lock.getByRole('button', { name: 'تغییر رمز…' }).click()
    await dialog.getByLabel('رمز کنونی').fill('رمز دیگر')
    await dialog.getByLabel('رمز جدید').fill('باران پاییزی بر بام خانه')
    await dialog.getByLabel('همان رمز، بار دیگر').fill('باران پاییزی بر بام خانه')
    await dialog.getByRole('button', { name: 'تغییر رمز' }).click()
    await dialog.getByText(/رمز پایگاه داده درست نیست/).waitFor({ timeout: 40_000 })
    await dialog.getByLabel('رمز کنونی').fill(passphrase)
    await dialog.getByRole('button', { name: 'تغییر رمز' }).click()
    await dialog.getByText(/^رمز عوض شد/).waitFor({ timeout: 40_000 })
    await page.keyboard.press('Escape')

    await lock.getByRole('button', { name: 'کد بازیابی جدید…' }).click()
    await dialog.getByLabel('رمز کنونی').fill('باران پاییزی بر بام خانه')
    const { promise: escaped, resolve: letGo } = Promise.withResolvers<void>()
    await page.route('**/rpc/locking/changeRecovery', async route => {
      await escaped
      await route.continue()
    })
    await dialog.getByRole('button', { name: 'کد جدید بساز' }).click()
    // A code that nobody saw would be in force.
    await dialog.getByText(/تا آن هنگام این پنجره بسته نمی‌شود/).waitFor()
    await page.keyboard.press('Escape')
    expect(await dialog.getByRole('button', { name: /انصراف|بستن/ }).count()).toBe(0)
    letGo()
    const renewed = (await dialog.locator('code').textContent({ timeout: 40_000 })) ?? ''
    expect(renewed).not.toBe(code)
    await page.keyboard.press('Escape')

    await lock.getByRole('button', { name: 'حذف رمز…' }).click()
    await dialog.getByLabel('رمز کنونی').fill(renewed)
    await dialog.getByRole('button', { name: 'حذف رمز' }).click()
    await lock.getByText('○ رمز ندارد').waitFor({ timeout: 40_000 })
    expect(await isPlain(store)).toBe(true)
    expect(await kept()).toEqual([expect.stringContaining('نامه'), expect.stringContaining('نامه')])
  }, 180_000)
})
