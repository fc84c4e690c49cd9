import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { handmadePdf } from '../fixtures/handmadePdf.ts'
import { pngOf } from '../fixtures/smallPictures.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bringAxe, violations } from './axe.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const item = 'سخنان شهردار در آستانهٔ تدوین بودجهٔ ۱۴۰۲'

/** Files of the system, as a person drags them from a folder and lets them go. */
async function drop(page: Page, files: string[], at = '[data-item="s6-73-1"]'): Promise<void> {
  const box = await page.locator(at).first().boundingBox()
  const place = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 10 }
  const chromium = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await chromium.send('Input.dispatchDragEvent', {
      type,
      ...place,
      data: { items: [], files, dragOperationsMask: 1 },
    })
}

async function choose(page: Page, button: string, file: string): Promise<void> {
  // One file after another: until the last is in its place, the button waits.
  await page.locator('[data-pending]').waitFor({ state: 'detached' })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).press('Enter')
  await (await chooser).setFiles(file)
}

it('takes files that are dropped on an item, says why one is refused, and reads, replaces, removes and brings back', async () => {
  const { page, nextAddress } = await openWindow({ sample: true })
  const folder = await temporaryFolder()
  const file = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    await writeFile(join(folder, name), bytes)
    return join(folder, name)
  }
  const report = await file('گزارش بودجه.pdf', handmadePdf(['one', 'two']))
  const letter = await file('نامه.pdf', 'متن نامه')
  const map = await file('نقشه.png', pngOf(40, 30))
  await visit(page, '/session/s6-73/collect')
  const { href } = new URL(page.url())
  await drop(page, [report], 'h1')
  await drop(page, [report, letter])
  const list = page.getByRole('list', { name: `پیوست‌های «${item}»` })
  const rows = list.getByRole('listitem')
  await list.getByText('۲ صفحه').waitFor()
  await page.getByText('«گزارش بودجه» پیوست شد.').waitFor()
  expect(await page.getByText(/پیش‌تر پیوست/).count()).toBe(0)
  const refusal = page.getByRole('alert').filter({ hasText: 'پروندهٔ «نامه.pdf»' })
  await expect.poll(() => refusal.innerText()).toContain('نه PDF است و نه تصویر')
  expect([page.url(), await rows.count()]).toEqual([href, 1])
  await bringAxe(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'بستن پیام' }).first().click()

  await choose(page, `افزودن پیوست به «${item}»`, report)
  await page.getByText('«گزارش بودجه» پیش‌تر پیوست همین دستور بود').waitFor()
  await choose(page, `افزودن پیوست به «${item}»`, map)
  await expect.poll(() => rows.count()).toBe(2)

  await page.getByRole('button', { name: 'دیدن «گزارش بودجه»' }).press('Enter')
  const reader = page.getByRole('dialog', { name: 'گزارش بودجه' })
  await reader.getByText('از ۲').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await reader.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'دیدن «نقشه»' }).press('Enter')
  const picture = page.getByRole('img', { name: 'نقشه' })
  await expect.poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(40)
  await page.keyboard.press('Escape')

  await choose(page, 'پروندهٔ دیگری برای «گزارش بودجه»', await file('تازه.png', pngOf(8, 8)))
  await page.getByText('پروندهٔ «گزارش بودجه» عوض شد.').waitFor()
  await expect.poll(() => rows.first().innerText()).toContain('PNG')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ذخیرهٔ «گزارش بودجه»' }).press('Enter'),
  ])
  expect(saved.suggestedFilename()).toBe('تازه.png')
  await page.getByRole('button', { name: 'حذف پیوست «نقشه»' }).press('Enter')
  await expect.poll(() => rows.count()).toBe(1)
  const removed = page.getByLabel('پیام‌ها').locator('div', { hasText: 'پیوست «نقشه» حذف شد.' })
  await removed.getByRole('button', { name: 'لغو آخرین تغییر' }).click()
  await expect.poll(() => rows.count()).toBe(2)
  await rows.nth(1).getByRole('textbox', { name: 'عنوان پیوست' }).fill('نقشهٔ شهر')
  await page.getByRole('button', { name: 'دیدن «نقشهٔ شهر»' }).waitFor()

  await page.goto('about:blank')
  await page.goto(await nextAddress())
  await visit(page, '/session/s6-73/collect')
  await page.getByRole('button', { name: 'دیدن «نقشهٔ شهر»' }).press('Enter')
  await page.getByRole('img', { name: 'نقشهٔ شهر' }).waitFor()
}, 90_000)
