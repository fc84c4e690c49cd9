import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { openWindow } from './openWindow.ts'

const opened = sharedByTests(() => openWindow({ sample: true }))

async function openTable(path: string): Promise<Page> {
  const { page, url } = opened()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('main').waitFor()
  await page.goto(new URL(path, url).href)
  await page.getByRole('grid').waitFor()
  return page
}

const tally = (page: Page, rows: string) => page.getByText(`${rows} ردیف`, { exact: true })
const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] [data-column="${column}"]`)

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.keyboard.press('Control+V')
}

it('pastes thousands of rows at once, which can be stopped to the last, and takes them back as one', async () => {
  const page = await openTable('/library/neighbourhood')
  const many = Array.from({ length: 3000 }, (_, i) => `محلهٔ ${i}\t۱\tبله`).join('\r\n')
  await tally(page, '۶۰').waitFor()
  await cell(page, 1, 1).click()
  const name = await cell(page, 1, 1).innerText()
  // Everything is written, and the window has not heard of it when somebody changes their mind.
  const { promise: decided, resolve: decide } = Promise.withResolvers<void>()
  const { promise: written, resolve: tellWritten } = Promise.withResolvers<void>()
  const holdAnswer = async (route: Route): Promise<void> => {
    const response = await route.fetch()
    tellWritten()
    await decided
    await route.fulfill({ response }).catch(() => undefined)
  }
  await page.route('**/records/save', holdAnswer, { times: 1 })
  await paste(page, many)
  await page.getByText(/ذخیرهٔ ۰ از ۳٬?۰۰۰ ردیف/).waitFor()
  await written
  await page.getByRole('button', { name: 'انصراف' }).click()
  decide()
  await page.getByText('چسباندن متوقف شد؛ جدول همان است که بود.').waitFor()
  await tally(page, '۶۰').waitFor()
  await expect.poll(() => cell(page, 1, 1).innerText()).toBe(name)

  await paste(page, many)
  await page.getByText(/خانه چسبانده شد/).waitFor()
  await tally(page, '۳۰۰۰').waitFor()
  await page.keyboard.press('Control+z')
  await tally(page, '۶۰').waitFor()
})

it('keeps what cannot be read in a row that it adds, beside what can', async () => {
  const page = await openTable('/library/drill')
  const texts = (row: number) => page.locator(`[role=row][aria-rowindex="${row + 1}"] [data-column]`).allInnerTexts()
  const [, ...last] = await texts(7)
  await cell(page, 7, 0).click()
  const fresh = ['D-90', ...last.slice(1, 7), 'بسیار']
  await paste(page, [last, fresh].map(row => row.join('\t')).join('\n'))
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await review.getByRole('button', { name: /^چسباندن/ }).click()
  await page.getByText('۱ خانه را درست کنید', { exact: true }).waitFor()
  await expect.poll(() => cell(page, 8, 0).innerText()).toBe('D-90')
  await expect.poll(() => cell(page, 8, 7).innerText()).toBe('بسیار')
})

it('writes every amount that is typed while another is still on its way', async () => {
  const page = await openTable('/library/budgetAmount')
  const { promise: seen, resolve: see } = Promise.withResolvers<void>()
  const { promise: free, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/records/save', async route => {
    see()
    await free
    await route.continue()
  })
  await cell(page, 1, 2).click()
  for (const amount of ['11', '22', '33']) {
    await page.keyboard.type(amount)
    await page.keyboard.press('Enter')
  }
  await seen
  release()
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
  await page.reload()
  const texts = [1, 2, 3].map(row => cell(page, row, 2).innerText())
  expect(await Promise.all(texts)).toEqual(['۱۱', '۲۲', '۳۳'])
})
