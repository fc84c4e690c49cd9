import { copyFile, mkdir, readFile, rename, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { openStore } from '../../electron/store/database.ts'
import { noteLastSaved } from '../../electron/store/file/lastSaved.ts'
import { newKey } from '../../electron/store/keys/keyFile.ts'
import { forgetKeys } from '../../electron/store/keys/keyRing.ts'
import { lockStore } from '../../electron/store/keys/lockStore.ts'
import { isolate } from '../../shared/persian/isolate.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { cellAt } from './gridPages.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const sampleStore = () => join(inject('sampleFolder'), 'council.db')

/** A folder with a copy of the sample's store among its backups, and an emptied store. */
async function emptiedStore(): Promise<string> {
  const folder = await temporaryFolder()
  const store = join(folder, 'council.db')
  await mkdir(join(folder, 'backups'))
  await copyFile(sampleStore(), join(folder, 'backups', 'council-1405-09-07-163000.db'))
  await copyFile(sampleStore(), store)
  await truncate(store)
  return store
}

/** As if three more savings had been lost with a journal. */
function noteLater(path: string): void {
  const store = openStore(path)
  const { id = '', lastLink } = store.file
  store.close()
  noteLastSaved(path, { id, sequence: (lastLink?.sequence ?? 0n) + 3n, hash: Buffer.alloc(32) })
}

describe('a window whose store was lost', () => {
  it('opens at its door, and with the copy once it is restored', async () => {
    const store = await emptiedStore()
    const { page } = await openWindow({ store })
    await page.getByRole('heading', { name: 'پایگاه داده باز نشد' }).waitFor()
    await page.getByText(/این پرونده خالی است/).waitFor()
    await page.getByRole('button', { name: 'بازگردانی' }).click()
    await page
      .getByRole('dialog')
      .getByText(/آنچه پس از آن نوشته شده در این پشتیبان نیست/)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'بازگردانی' }).click()
    await page.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
    expect(await page.title()).not.toContain('باز نشد')
  }, 60_000)

  it('asks for the passphrase where it is locked, then whether an older file is meant, and opens it', async () => {
    const store = join(await temporaryFolder(), 'council.db')
    await copyFile(sampleStore(), store)
    noteLater(store)
    lockStore(store, () => newKey(Buffer.from('گذرواژهٔ شورا')))
    forgetKeys()
    const { page } = await openWindow({ store })
    await page.getByRole('heading', { name: 'این پایگاه داده رمز دارد' }).waitFor()
    await page.getByLabel('رمز پایگاه داده').fill('رمز دیگر')
    await page.getByRole('button', { name: 'باز کردن' }).click()
    await page.getByText(/^رمز پایگاه داده درست نیست/).waitFor()
    await page.getByLabel('رمز پایگاه داده').fill('گذرواژهٔ شورا')
    await page.getByRole('button', { name: 'باز کردن' }).click()
    await page.getByText(/۳ ذخیرهٔ آخر این پایگاه داده در این پرونده نیست/).waitFor()
    await page.getByRole('button', { name: 'همین را باز کن' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'همین را باز کن' }).click()
    await page.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
    expect(await page.title()).not.toContain('رمز')
  }, 60_000)

  it('begins anew where that is wished', async () => {
    const { page } = await openWindow({ store: await emptiedStore() })
    await page.getByRole('button', { name: 'شروع دوباره' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'شروع دوباره' }).click()
    await page.getByRole('heading', { name: 'به شورانامه خوش آمدید' }).waitFor()
    expect(await page.getByRole('heading', { name: 'پایگاه داده باز نشد' }).count()).toBe(0)
  }, 60_000)

  it.skipIf(process.platform === 'win32')(
    'while it is open says so, and where what was saved is',
    async () => {
      const { page, store } = await openWindow({ sample: true })
      await page.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
      const other = join(await temporaryFolder(), 'council.db')
      await copyFile(sampleStore(), other)
      await rename(other, store)
      const rescued = join(dirname(store), 'backups', 'council-rescued.db')
      const bar = page.getByText(/پروندهٔ دیگری جای این پرونده را گرفته است/)
      await bar.waitFor()
      expect((await bar.textContent())?.replaceAll(/[\u2066-\u2069]/g, '')).toContain(rescued)
      await visit(page, '/session/s6-73/collect')
      await page.getByLabel('عنوان دستور').first().fill('رسیدگی به نامهٔ شهردار')
      for (const [kind, row, column, words] of [
        ['drill', 1, 7, 'چهل و اندی'],
        ['drill', 2, 7, '۴۳'],
        ['budgetAmount', 2, 2, 'بسیار زیاد'],
      ] as const) {
        await visit(page, `/library/${kind}`)
        await cellAt(page, row, column).click()
        await page.keyboard.type(words)
        await page.keyboard.press('Enter')
        await page.keyboard.press('Escape')
        await cellAt(page, row, column).getByText(words).waitFor()
      }
      // A toast, too, holds a path together.
      await page
        .getByRole('region', { name: 'پیام‌ها' })
        .getByText(`«${isolate(rescued)}»`)
        .first()
        .waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'ذخیرهٔ نوشته‌های ذخیره‌نشده…' }).click()
      const file = await download
      expect(file.suggestedFilename()).toBe('متن ذخیره نشده – شاید غیرعلنی.txt')
      const text = await readFile(await file.path(), 'utf8')
      expect(text).toMatch(/^\uFEFFدستور جلسه، .+\nعنوان: رسیدگی به نامهٔ شهردار\n/)
      expect(text).toMatch(/\n\nرزمایش، .+\nشرکت‌کنندگان: چهل و اندی\n/)
      expect(text).toMatch(/\n\nمبلغ.*، 1002\n۱۴۰۰ مصوب: بسیار زیاد\n/)
    },
    60_000,
  )
})
