import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { formatNumber } from '../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { billYear } from '../fixtures/billYear.ts'
import { runCommand } from '../fixtures/runCommand.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

/**
 * Drops a bill export over the table of readings, answers what it asks, stores it and compiles the briefing.
 * @returns totals that the briefing lacks
 */
export async function takeBills(accounts: number): Promise<string[]> {
  const { page, store } = await openWindow({ sample: true })
  const folder = await temporaryFolder()
  const [path, out] = [join(folder, 'قبض‌های ۱۴۰۰.xlsx'), join(folder, 'briefing.pdf')]
  const { workbook, totals, replaced, lackingIn } = billYear(accounts)
  await writeFile(path, workbook)
  const [all, bills] = [shown(accounts), shown(accounts * 12)]

  await visit(page, '/library/energyReading')
  await page.getByRole('grid').waitFor()
  await drop(page, path)
  const dialog = page.getByRole('dialog', { name: 'بارگذاری «قبض‌های ۱۴۰۰.xlsx» در «قرائت برق»' })
  await dialog.getByText('ترتیب روز و ماه و سال در تاریخ‌های این پرونده روشن نیست.').waitFor()
  await dialog.getByRole('button', { name: 'نخست پاسخ دهید' }).waitFor()
  await dialog.getByRole('radio', { name: '۳۰ اسفند ۱۳۹۹' }).click({ force: true })
  await dialog.getByText(`${all} اشتراک هنوز ثبت نشده است.`).waitFor()
  await dialog.getByRole('radio', { name: 'قبض‌های اشتراک‌های جدید کنار گذاشته شود' }).click({ force: true })
  await dialog.getByText('ردیفی برای بارگذاری نیست.').waitFor()
  await dialog.getByRole('radio', { name: 'اشتراک‌های جدید افزوده شود' }).click({ force: true })
  await dialog.getByText(`${all} اشتراک جدید نیز افزوده می‌شود.`).waitFor()
  const said = stripIsolates(await dialog.innerText())
  expect(said).toContain(`${shown(totals.energy)} کیلووات‌ساعت و ${shown(totals.cost)} ریال مبلغ دوره`)
  await dialog.getByRole('heading', { name: `${shown(replaced)} ردیف رکورد نیست` }).waitFor()
  await dialog.getByRole('button', { name: `بارگذاری ${bills} ردیف`, disabled: false }).click()
  await page.getByText(`${bills} رکورد جدید و ۰ تغییر بارگذاری شد.`).waitFor()

  const { code, stderr } = await runCommand(['compile', store, '--edition', 'public', '--out', out])
  expect({ code, said: code === 0 ? '' : stderr }).toEqual({ code: 0, said: '' })
  return lackingIn(out)
}

const shown = (number: bigint | number) => formatNumber(number.toString(), { isolate: false })

/** Drops a file from the desktop over what is in the window's middle. */
async function drop(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
}
