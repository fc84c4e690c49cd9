import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { copySample } from './copySample.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { cellAt } from './gridPages.ts'
import { paste } from './keyboard.ts'
import { visit } from './places.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))
beforeAll(() => buildApp(program), 120_000)

it('asks about a page that does not answer: the question goes when it does, or the page is read again', async () => {
  const electron = await StandIn.start({ program, home: await temporaryFolder() })
  const page = await electron.page()
  const field = page.getByLabel('شهر', { exact: true })
  await field.fill('اصفهان')
  electron.tell({ kind: 'chosen', files: [], button: null })
  electron.tell({ kind: 'answering', window: 1, isAnswering: false })
  expect(await electron.box('question')).toMatchObject({
    parent: 1,
    text: expect.stringContaining('پنجره پاسخ نمی‌دهد') as string,
    choices: ['منتظر می‌مانم', 'بازخوانی پنجره'],
  })
  electron.tell({ kind: 'answering', window: 1, isAnswering: true })
  await electron.box('withdrawn')
  expect(await field.inputValue()).toBe('اصفهان')

  const read = page.waitForEvent('load')
  electron.tell({ kind: 'chosen', files: [], button: 1 })
  electron.tell({ kind: 'answering', window: 1, isAnswering: false })
  await read
  await expect.poll(() => field.inputValue()).toBe('')
}, 120_000)

it('asks before a window closes that is writing thousands of rows, which go on', async () => {
  const home = await temporaryFolder()
  await copySample(home)
  const electron = await StandIn.start({ program, home })
  const page = await electron.page()
  await visit(page, '/library/neighbourhood')
  await cellAt(page, 1, 1).click()
  // The rows wait until somebody has thought better of it.
  const release = electron.holdBack('save', 1)
  await paste(page, Array.from({ length: 3000 }, (_, i) => `محلهٔ ${i}\t۱\tبله`).join('\r\n'))
  await page.getByText(/ذخیرهٔ ۰ از ۳٬?۰۰۰ ردیف/).waitFor()
  electron.tell({ kind: 'quit' })
  expect(await electron.box('question')).toMatchObject({
    parent: 1,
    text: expect.stringContaining('ردیف‌های در حال ثبت') as string,
    choices: ['ادامهٔ کار', 'بستن پنجره'],
  })
  release()
  await page.getByText('۳۰۰۰ ردیف', { exact: true }).waitFor()
  expect(electron.windowCount).toBe(1)
}, 120_000)

it('opens at its door when the store is damaged, and says what was mended once it is open', async () => {
  const home = await temporaryFolder()
  await copySample(home)
  const store = join(home, 'council.db')
  const bytes = await readFile(store)
  bytes[16] = 0x7f
  await writeFile(store, bytes)
  const electron = await StandIn.start({ program, home })
  const { page, errors } = await electron.windowPage()
  await page.getByRole('heading', { name: 'پایگاه داده باز نشد' }).waitFor()
  await page.getByRole('button', { name: 'ترمیم' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ترمیم' }).click()
  await page.getByText('پایگاه داده ترمیم شد.').waitFor()
  await page.getByText('چیزی از دست نرفت.').waitFor()
  await visit(page, '/library/department')
  await cellAt(page, 1, 1).waitFor()
  expect(errors).toEqual([])
}, 120_000)
