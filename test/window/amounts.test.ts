import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { cellAt, goToTable, openTable, savedAll } from './gridPages.ts'
import { openWindow } from './openWindow.ts'

const amounts = '/library/budgetAmount'
const opened = sharedByTests(() => openWindow({ sample: true }))
const headers = async (page: Page) =>
  (await page.getByRole('columnheader').allInnerTexts()).map(text => text.replace('\n', ' '))

it('shows figures whole or «…» at every width and scroll', async () => {
  const { page } = opened()
  await goToTable(page, amounts)
  for (const width of [1280, 900, 480]) {
    await page.setViewportSize({ width, height: 800 })
    for (const scrolled of [0, 40, 130, 260, 1000]) {
      await page.getByRole('grid').evaluate((grid, left) => {
        grid.scrollLeft = -left
        return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }, scrolled)
      expect(await page.evaluate(cutFigures)).toEqual([])
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await goToTable(page, '/library/drill')
  expect(await page.evaluate(cutFigures)).toEqual([])
}, 60_000)

it('takes amounts in the unit that it shows, which can be chosen and stays chosen', async () => {
  const { page } = opened()
  await goToTable(page, amounts)
  await page.getByRole('button', { name: /ارقام به میلیون ریال/ }).click()
  await page.getByRole('option', { name: 'ارقام به هزار تومان' }).click()
  await expect.poll(() => headers(page)).toContain('۱۴۰۰ مصوب هزار تومان')
  // Their sum stands below them, in that unit too.
  const sums = page.getByRole('row', { name: /^جمع/ })
  await sums.getByText('۷۳۲٬۲۸۷٬۰۰۰').waitFor()
  await cellAt(page, 1, 2).click()
  await page.keyboard.type('250')
  await page.getByText('۲٬۵۰۰٬۰۰۰ ریال (۲۵۰ هزار تومان)').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('600 میلیون تومان')
  await page.keyboard.press('Enter')
  await savedAll(page)
  await page.reload()
  await page.getByRole('button', { name: /ارقام به هزار تومان/ }).waitFor()
  await expect.poll(() => cellAt(page, 1, 2).innerText()).toBe('۲۵۰')
  await expect.poll(() => cellAt(page, 2, 2).innerText()).toBe('۶۰۰٬۰۰۰')
  await sums.getByText('۳۳۳٬۸۸۷٬۲۵۰').waitFor()
  // Opened and left as it is, a cell keeps its amount to the rial.
  await page.getByRole('button', { name: /ارقام به هزار تومان/ }).click()
  await page.getByRole('option', { name: 'ارقام به میلیارد تومان' }).click()
  await cellAt(page, 1, 2).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await expect.poll(() => cellAt(page, 1, 2).innerText()).toBe('۰٫۰۰۰۲۵')
}, 60_000)

it('keeps a column whose last amount was deleted, and adds phases and years that have none yet', async () => {
  const { page } = await openTable(amounts)
  await page.getByRole('button', { name: /افزودن ستون/ }).click()
  await page.getByRole('option', { name: '۱۴۰۱ عملکرد' }).click()
  await page.getByRole('columnheader', { name: /۱۴۰۱ عملکرد/ }).waitFor()
  const before = await headers(page)
  const column = before.findIndex(text => text.startsWith('۱۴۰۱ تخصیص')) - 1
  await cellAt(page, 1, column).click()
  await page.keyboard.press('Control+Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await savedAll(page)
  expect(await headers(page)).toEqual(before)
  await cellAt(page, 1, column + 1).click()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await savedAll(page)
  await page.reload()
  await page.getByRole('columnheader', { name: /۱۴۰۱ عملکرد/ }).waitFor()
  expect((await headers(page)).filter(text => text.startsWith('۱۴۰۱'))).toEqual([
    '۱۴۰۱ مصوب میلیون ریال',
    '۱۴۰۱ عملکرد میلیون ریال',
  ])
  await page.getByRole('button', { name: /افزودن ستون/ }).click()
  await page.getByRole('option', { name: '۱۴۰۱ تخصیص' }).waitFor()
  await page.getByRole('option', { name: '۱۴۰۰ اصلاحی' }).waitFor()
  await page.getByRole('option', { name: 'مرحله‌های اصلی ۱۳۹۹' }).click()
  expect((await headers(page)).filter(text => text.startsWith('۱۳۹۹'))).toHaveLength(4)
}, 60_000)

/** Texts of numbers, days and codes that are seen in part, and not as «…». */
function cutFigures(): string[] {
  const grid = document.querySelector('[role=grid]')
  if (!grid) return ['no grid']
  const view = grid.getBoundingClientRect()
  const numbers = grid.querySelector('[role=rowheader]')?.getBoundingClientRect().left ?? view.right
  const names = [...grid.querySelectorAll('[data-header] [role=columnheader]')].findIndex(
    (heading, i) => i > 0 && getComputedStyle(heading).position === 'sticky',
  )
  const cover = grid.querySelectorAll('[data-header] [role=columnheader]')[names]?.getBoundingClientRect().left
  return Array.from(grid.querySelectorAll('[data-key] [role=gridcell][data-column] > span')).flatMap(text => {
    const { left, right, width } = text.getBoundingClientRect()
    // Behind the pinned names other columns pass.
    const isBehind = Number(text.parentElement?.dataset['column']) > names - 1
    const pinned = cover !== undefined && isBehind ? Math.min(numbers, cover) : numbers
    const isSeen = right > view.left + 1 && left < pinned - 1
    const isCut = left < view.left - 1 || right > pinned + 1 || text.scrollWidth > width + 1
    if (!isSeen || !isCut || getComputedStyle(text).opacity === '0' || !/^[۰-۹٬٫/−-]+$/.test(text.textContent))
      return []
    return [text.textContent]
  })
}
