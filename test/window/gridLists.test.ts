import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../electron/app/app.ts'
import { openStore } from '../../electron/store/database.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { handmadePdf } from '../fixtures/handmadePdf.ts'
import { save } from '../fixtures/save.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { cellAt, goToTable, paste, savedAll } from './gridPages.ts'
import { openWindow } from './openWindow.ts'

const opened = sharedByTests(() => openWindow({ sample: true }))

/** A store that was begun before cities had a place of their own: a council, a department, an indicator in percent. */
async function oldStore(): Promise<string> {
  const path = join(await temporaryFolder(), 'council.db')
  let ids = 0
  const { api, close } = createApp({
    store: openStore(path),
    now: () => '2026-11-29T08:00:00Z',
    who: 'دبیر',
    newId: () => `change-${++ids}`,
  })
  await api.councils.create({
    name: 'شورای نمونه',
    city: 'نمونه',
    seats: 9,
    term: { number: 6, startsOn: '2025-08-05' },
  })
  await save(api.records, { kind: 'district', key: 'city', row: null })
  await save(api.records, { kind: 'department', row: { code: 'D-1', name: 'فضای سبز', head: null } })
  const indicator = {
    code: 'I-1',
    title: 'سهم نوسازی',
    department: 'D-1',
    type: 'output',
    unit: 'percent',
    direction: 'higher',
    frequency: 'yearly',
    owner: null,
    numerator: null,
    denominator: null,
    tolerance: null,
    comparedWith: null,
    openness: 'open',
    sample: false,
  }
  await save(api.records, { kind: 'indicator', row: indicator })
  close()
  return path
}

it('takes a value of the whole city where no district was ever made, in percent as people write it', async () => {
  const { page } = await openWindow({ store: await oldStore() })
  await goToTable(page, '/library/indicatorValue')
  await page.getByRole('button', { name: 'ردیف جدید' }).click()
  await cellAt(page, 1, 0).click()
  await paste(page, 'سهم نوسازی\t1405\tشهر\t20%\t۱۸٪')
  await savedAll(page)
  await expect.poll(() => cellAt(page, 1, 3).innerText()).toBe('۲۰')
  await cellAt(page, 1, 4).click()
  await page.keyboard.type('۲۱٫۵ درصد')
  await page.keyboard.press('Enter')
  await expect.poll(() => cellAt(page, 1, 4).innerText()).toBe('۲۱٫۵')
  await cellAt(page, 1, 1).click()
  await page.keyboard.type('سه‌ماههٔ')
  await page
    .getByRole('option', { name: /^سه‌ماههٔ دوم/ })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('شش ماهه اول 1404')
  await page.getByText('نیمهٔ نخست ۱۴۰۴', { exact: true }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => cellAt(page, 1, 1).innerText()).toBe('نیمهٔ نخست ۱۴۰۴')
  await goToTable(page, '/library/district')
  await expect.poll(() => cellAt(page, 1, 1).innerText()).toBe('شهر')
}, 60_000)

it('adds to the list that a cell chooses from, and goes on with the cell', async () => {
  const { page } = opened()
  await goToTable(page, '/library/department')
  await cellAt(page, 1, 2).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'افزودن به «سمت‌ها»…' }).click()
  const list = page.getByRole('dialog', { name: 'سمت‌ها' })
  await list.getByRole('button', { name: 'ردیف جدید' }).click()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('معاون خدمات تازه')
  await page.keyboard.press('Enter')
  await list.getByText('ذخیره شد', { exact: true }).waitFor()
  await list.getByRole('button', { name: 'بازگشت به خانه' }).click()
  await page.keyboard.type('معاون خدمات ت')
  await page.getByRole('option', { name: /معاون خدمات تازه/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => cellAt(page, 1, 2).innerText()).toBe('معاون خدمات تازه')
}, 60_000)

it('flags two departments of one name', async () => {
  const { page } = opened()
  await goToTable(page, '/library/department')
  const name = await cellAt(page, 1, 1).innerText()
  await cellAt(page, 2, 1).click()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const flags = page.getByRole('img', { name: /«واحد» دیگری هم همین نام را دارد/ })
  await expect.poll(() => flags.count()).toBe(2)
  await page.keyboard.press('Control+z')
  await expect.poll(() => flags.count()).toBe(0)
}, 60_000)

it('adds an attachment by choosing its file, which it keeps, and whose name, digest and pages it works out', async () => {
  const { page, store } = opened()
  const report = Buffer.from(handmadePdf(['one', 'two']))
  await goToTable(page, '/library/attachment')
  const rows = page.locator('[role=row][data-key]')
  const count = await rows.count()
  const folder = join(await temporaryFolder(), 'پیوست')
  await mkdir(folder)
  const file = join(folder, 'گزارش ناوگان.pdf')
  await writeFile(file, report)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'افزودن از پرونده…' }).click()
  await (await chooser).setFiles(file)
  await expect.poll(() => rows.count()).toBe(count + 1)
  const texts = rows.last().locator('[data-column]')
  const digest = createHash('sha256').update(report).digest('hex')
  await expect
    .poll(() => texts.allInnerTexts())
    .toEqual(expect.arrayContaining([digest, 'گزارش ناوگان', 'گزارش ناوگان.pdf', '۲']))
  expect(await readFile(join(`${store}.attachments`, `${digest}.pdf`))).toEqual(report)
  await page.getByText(/خود پرونده کنار پایگاه داده نگه داشته می‌شود/).waitFor()
}, 60_000)
