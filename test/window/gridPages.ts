import type { Locator, Page } from 'playwright-core'
import { type OpenedWindow, openWindow } from './openWindow.ts'
import { visit } from './places.ts'

/** A window of its own over the sample, at a table. */
export async function openTable(path: string): Promise<OpenedWindow> {
  const opened = await openWindow({ sample: true })
  await goToTable(opened.page, path)
  return opened
}

export async function goToTable(page: Page, path: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, path)
  await page.getByRole('grid').waitFor()
}

/** A second person's window over the same store, at the same table. */
export async function openBeside(opened: OpenedWindow, path: string): Promise<Page> {
  const page = await opened.openBeside()
  await goToTable(page, path)
  return page
}

/** @param row from 1, as the grid counts them @param column from 0 */
export function cellAt(page: Page, row: number, column: number): Locator {
  return page.locator(`[role=row][aria-rowindex="${row + 1}"] [data-column="${column}"]`)
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.keyboard.press('Control+V')
}

export const savedAll = (page: Page) => page.getByText('ذخیره شد', { exact: true }).waitFor()
