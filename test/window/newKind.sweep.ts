import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { copyProduct } from '../additions/productCopy.ts'
import { petition, vehicle } from '../additions/recordKind.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { cellAt, goToTable, savedAll } from './gridPages.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

it('lists kinds that the product has never seen, and keeps what is written of them', { timeout: 180_000 }, async () => {
  const product = await temporaryFolder()
  await copyProduct(product, [vehicle, petition])
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    cwd: product,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { page } = await openWindow({ sample: true, product })
  await visit(page, '/library')
  const main = page.locator('main')
  await main.getByRole('link', { name: 'درخواست‌ها' }).waitFor()
  await main.getByRole('link', { name: 'خودروها' }).click()
  await page.getByRole('heading', { name: 'خودروها' }).waitFor()

  await goToTable(page, '/library/vehicle')
  await page.getByRole('button', { name: 'ردیف جدید' }).click()
  for (const [column, text] of ['V-1', 'مدیریت بحران', 'خودروی نجات', '12345.6'].entries()) {
    await cellAt(page, 1, column).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await savedAll(page)
  await page.reload()
  await page.getByRole('grid').waitFor()
  expect(await cellAt(page, 1, 2).innerText()).toBe('خودروی نجات')
  expect(await cellAt(page, 1, 3).innerText()).toBe('۱۲٬۳۴۵٫۶')

  // A department's report has the kinds that lie under it.
  await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
  await page.getByRole('tab', { name: /خودرو/ }).waitFor()
})
