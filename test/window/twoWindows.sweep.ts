import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'

async function openReport(page: Page) {
  await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  await text.getByText('۶۰۰ میلیون تومان').waitFor()
  return text
}

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'متن گزارش' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

it('asks which of two people’s words stay, and loses neither', async () => {
  const { page: one, openBeside } = await openWindow({ sample: true })
  const two = await openBeside()
  const [first, second] = await Promise.all([openReport(one), openReport(two)])

  await two.context().setOffline(true)
  await writeAtEnd(two, ' سخن دومی')
  await two.getByText(/نوشته در این دستگاه مانده است/).waitFor()
  await writeAtEnd(one, ' سخن اولی')
  await one.getByText(/^ذخیره شد/).waitFor()
  await two.context().setOffline(false)

  const note = two.getByRole('alert').filter({ hasText: 'کدام بماند' })
  await note.getByRole('button', { name: 'دیدن تفاوت' }).click()
  await note.locator('ins').getByText('دومی').waitFor()
  await note.locator('del').getByText('اولی').waitFor()
  await note.getByRole('button', { name: 'نوشتهٔ دیگری' }).click()
  await second.getByText('سخن اولی').waitFor()
  await note.waitFor({ state: 'detached' })

  await two.getByRole('button', { name: 'سابقه' }).click()
  const history = two.getByRole('dialog', { name: 'سابقه' })
  await history.locator('ins').getByText('دومی').waitFor()
  // What could not be read meanwhile has been read since.
  await two.getByText('disconnected').waitFor({ state: 'detached' })
  await expect.poll(() => first.getByText('سخن اولی').count()).toBe(1)
}, 60_000)
