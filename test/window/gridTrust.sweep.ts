import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cellAt, goToTable, openTable } from './gridPages.ts'

const drills = '/library/drill'

it('keeps each tab’s unfinished cells for its own reload, and brings those of a closed tab to the next', async () => {
  const { page, nextAddress } = await openTable(drills)
  const tab = await page.context().newPage()
  await tab.goto(await nextAddress())
  await goToTable(tab, drills)
  await leaveDoubtful(page, 1, 'بسیار')
  await leaveDoubtful(tab, 2, 'اندک')
  for (const own of [page, tab]) {
    await own.reload()
    await own.getByText('۱ خانه را درست کنید', { exact: true }).waitFor()
  }
  await cellAt(page, 1, 7).getByText('بسیار').waitFor()
  await cellAt(tab, 2, 7).getByText('اندک').waitFor()

  await leaveDoubtful(tab, 1, 'فراوان')
  await tab.getByText('۲ خانه را درست کنید', { exact: true }).waitFor()
  await tab.close()
  await page.reload()
  await page.getByText('۲ خانه را درست کنید', { exact: true }).waitFor()
  await cellAt(page, 1, 7).getByText('بسیار').waitFor()
  await cellAt(page, 2, 7).getByText('اندک').waitFor()
  // Two texts for one cell: the first stays in it.
  await page.getByRole('button', { name: '۱ نوشتهٔ کنار رفته…' }).click()
  await expect.poll(() => page.getByRole('dialog').getByText('فراوان').count()).toBe(1)
}, 60_000)

/** Leaves a text in a cell that it cannot be. */
async function leaveDoubtful(page: Page, row: number, text: string): Promise<void> {
  await cellAt(page, row, 7).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await cellAt(page, row, 7).getByText(text).waitFor()
}
