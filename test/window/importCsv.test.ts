import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { openWindow } from './openWindow.ts'

const opened = sharedByTests(() => openWindow({ sample: true }))

async function openShelf(name: string): Promise<Page> {
  const { page } = opened()
  await page.getByRole('link', { name: 'همهٔ جدول‌ها' }).waitFor()
  // What the test before left open is gone.
  await page.reload()
  await page.getByRole('link', { name: 'همهٔ جدول‌ها' }).click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('grid').waitFor()
  return page
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  const file = join(await temporaryFolder(), name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'بارگذاری Excel یا CSV' }).click()
  await (await chooser).setFiles(file)
}

const amounts = (cell: string) =>
  `اعتبارات سال ۱۴۰۱,,,,,,\nکد ردیف,سال مالی,مرحله,مبلغ,قطعیت,علنی/غیرعلنی,نمونه\n1012,1401,تخصیص,${cell},دقیق,علنی,خیر\n1013,1401,تخصیص,12000,دقیق,علنی,خیر\nجمع کل,,,47000,,,\n`

it('asks once for the unit of a file, shows what it means, and offers the answer the next time', async () => {
  const page = await openShelf('مبلغ')
  await bring(page, 'اعتبارات.csv', amounts('35000'))
  const preview = page.getByRole('dialog', { name: /بارگذاری «اعتبارات.csv»/ })
  await preview.getByText('واحد مبلغ‌ها در این پرونده نوشته نشده است').waitFor()
  await expect.poll(() => preview.getByRole('button', { name: 'نخست پاسخ دهید' }).isDisabled()).toBe(true)
  await preview.getByText('جمع', { exact: false }).first().waitFor()
  await preview.getByRole('radio', { name: /^میلیون ریال/ }).click({ force: true })
  await preview
    .getByText(/35000.*=.*۳۵ میلیارد ریال/)
    .last()
    .waitFor()
  await preview.getByRole('button', { name: 'بارگذاری ۲ ردیف' }).click()
  await page.getByText(/۲ تغییر آورده شد|۰ رکورد جدید و ۲ تغییر/).waitFor()
  await bring(page, 'اعتبارات.csv', amounts('36000'))
  await preview.getByText('چنین خوانده شد: واحد مبلغ: میلیون ریال').waitFor()
  await expect.poll(() => preview.getByRole('radio', { name: /^میلیون ریال/ }).isChecked()).toBe(false)
  await preview.getByRole('button', { name: 'مانند پروندهٔ پیشین این جدول' }).click()
  await preview.getByRole('button', { name: 'بارگذاری ۱ ردیف' }).waitFor()
  await expect.poll(() => preview.getByRole('radio', { name: /^میلیون ریال/ }).isChecked()).toBe(true)
})

it('says of an Excel file that it is one', async () => {
  const page = await openShelf('محله‌ها')
  await bring(page, 'محله.csv', '\uFEFF<html><table><tr><td>کد</td></tr></table></html>')
  await page.getByText(/این صفحهٔ وب \(HTML\) است، نه CSV/).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})

it('takes a row that looks like a sum where somebody says that it is a record', async () => {
  const page = await openShelf('محله‌ها')
  await bring(page, 'محله.csv', 'فهرست محله‌ها,,,\nکد,نام محله,منطقه,نمونه\nN-900,سیچان,منطقهٔ ۱,خیر\nN-901,جمع,1,خیر\n')
  const preview = page.getByRole('dialog', { name: /بارگذاری «محله.csv»/ })
  await preview.getByText('۲ ردیف رکورد نیست و کنار گذاشته می‌شود').waitFor()
  await preview.getByText('به جای این نام‌ها کد گذاشته می‌شود').waitFor()
  await preview.getByRole('button', { name: 'این ردیف رکورد است' }).click()
  await preview.getByRole('button', { name: 'بارگذاری ۲ ردیف' }).waitFor()
  await expect.poll(() => preview.getByText('۱ ردیف رکورد نیست و کنار گذاشته می‌شود').count()).toBe(1)
})

it('says of a file that is gone before it is read that it cannot be read', async () => {
  const page = await openShelf('محله‌ها')
  await page.locator('input[type=file]').evaluate(async (input: HTMLInputElement) => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('محله.csv', { create: true })
    const writer = await handle.createWritable()
    await writer.write('کد,نام محله')
    await writer.close()
    const chosen = new DataTransfer()
    chosen.items.add(await handle.getFile())
    await folder.removeEntry('محله.csv')
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await page.getByText(/«محله\.csv».*دیگر نمی‌توان آن را خواند/).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})
