import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../fixtures/tinyBundle.ts'
import { openWindow } from './openWindow.ts'

/** Rows of somebody's spreadsheet, each with a cell or a row that may mean more than one thing. */
const rows: Readonly<Record<string, string>> = {
  'budgetLine.csv': '۱۰۲۰,جمع,crisis,,ایمنی,,,هزینه‌ای,علنی,بله\n',
  'budgetAmount.csv': '1012,نه‌ماههٔ ۱۳۹۸,مصوب,821.268 میلیون ریال,دقیق,,,,علنی,خیر\n',
  'statedFact.csv': 'sf9,crisis,سهم,0.2,درصد,1398H1,دقیق,,,mayor,2023-01-08,علنی,خیر\n',
}

it('asks about a bundle’s doubtful cells one after the other, over nothing that covers its answers', async () => {
  const { page, store } = await openWindow()
  const files: Record<string, Uint8Array> = {}
  for (const name of await readdir(tinyBundle))
    files[name] = Buffer.concat([await readFile(join(tinyBundle, name)), Buffer.from(rows[name] ?? '')])
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'برگزیدن بسته' }).click()
  const buffer = Buffer.from(zipSync(files))
  await (await chooser).setFiles({ name: 'بسته.zip', mimeType: 'application/zip', buffer })

  const answers = ['رکورد محسوب شود', /۱۳۹۸/, /۸۲۱٬۲۶۸.*هزارگان/, /^.?۲۰٪/]
  const asked: string[] = []
  for (let left = answers; left.length > 0; ) {
    const dialog = page.getByRole('dialog', { name: /پرسش دربارهٔ/ })
    const wanted = left.map(name => dialog.getByRole('button', { name }))
    await wanted
      .slice(1)
      .reduce((all, one) => all.or(one), wanted[0]!)
      .waitFor()
    const shown = await Promise.all(wanted.map(button => button.isVisible()))
    const at = shown.indexOf(true)
    asked.push(String(left[at]))
    expect(await page.getByRole('region', { name: 'پیام‌ها' }).innerText()).toBe('')
    await wanted[at]!.click()
    left = left.filter((_, i) => i !== at)
    await wanted[at]!.waitFor({ state: 'detached' })
  }
  expect(asked).toHaveLength(answers.length)
  await page.waitForURL(/\/session\//)
  const kept = new Database(store, { readonly: true })
  expect(kept.prepare("select value from statedFact where code = 'sf9'").pluck().get()).toBe('20')
  expect(kept.prepare('select amount from budgetAmount where fiscalYear = 1398').pluck().get()).toBe(821_268_000_000)
  kept.close()
}, 60_000)

it('takes a bundle that is dragged from a folder and dropped', async () => {
  const { page } = await openWindow()
  const files = Object.fromEntries(
    await Promise.all(
      (await readdir(tinyBundle)).map(async name => [name, await readFile(join(tinyBundle, name))] as const),
    ),
  )
  const file = join(await temporaryFolder(), 'جلسه.shoranameh')
  await writeFile(file, zipSync(files))
  const box = await page.getByText('را اینجا رها کنید').boundingBox()
  const place = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 }
  const chromium = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await chromium.send('Input.dispatchDragEvent', {
      type,
      ...place,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    })
  await page.waitForURL(/\/session\//)
  await page.getByRole('heading', { name: /^جلسهٔ/ }).first().waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
}, 60_000)
