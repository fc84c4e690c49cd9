import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { bystander } from './bystander.ts'
import { openDebate } from './chamber.ts'
import { openWindow } from './openWindow.ts'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

it('records a debate by keys alone: both sides, a point of order, warnings, and what was said with a figure', async () => {
  const { page } = await openWindow({ sample: true })
  const seen = await bystander(page)
  await openDebate(page)
  const [floor, debate, statements] = [region(page, 'سخنران'), region(page, 'نوبت سخن'), region(page, 'اظهارات')]
  const inFavour = debate.getByRole('list', { name: 'موافقان' })
  const against = debate.getByRole('list', { name: 'مخالفان' })

  // Two in favour, one against; one of them changes her mind.
  await page.keyboard.press('F3')
  await page.keyboard.press('u')
  await inFavour.getByText('عضو ۷').waitFor()
  await page.keyboard.press('w')
  await inFavour.getByText('عضو ۲').waitFor()
  await page.keyboard.press('w')
  await inFavour.getByText('عضو ۲').waitFor({ state: 'detached' })
  await page.keyboard.press('2')
  await page.keyboard.press('p')
  await against.getByText('عضو ۱۰').waitFor()

  // The first speaks, is warned, and is interrupted.
  await page.keyboard.press('Enter')
  await floor.getByText('عضو ۷', { exact: true }).waitFor()
  await floor.getByRole('timer', { name: /مانده$/ }).waitFor()
  await page.keyboard.press('0')
  await floor.getByText('۱ تذکر خروج از موضوع').waitFor()
  await page.keyboard.press('F6')
  await page.keyboard.press('3')
  await page.keyboard.press('e')
  await floor.getByText('عضو ۳', { exact: true }).waitFor()
  await floor.getByText('نگه داشته شد').waitFor()
  await page.keyboard.press('Enter')
  await floor.getByText('نگه داشته شد').waitFor({ state: 'detached' })

  // What he says is written while he speaks, with a figure of the records, and stays when another has the floor.
  await page.keyboard.press('F4')
  const text = statements.getByRole('textbox', { name: 'چکیدهٔ سخن عضو ۷' })
  await text.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('تخصیص پدافند {{')
  await page.getByRole('combobox', { name: 'جست‌وجوی رقم' }).fill('پدافند تخصیص ۱۴۰۱')
  await page.getByRole('option', { name: /تخصیص سال ۱۴۰۱، پدافند غیرعامل مناطق/ }).waitFor()
  await page.keyboard.press('Enter')
  await text.getByText('۶۰۰ میلیون تومان').waitFor()
  await page.keyboard.type(' است')
  await page.keyboard.press('F3')
  await page.keyboard.press('Enter')
  await floor.getByText('نوبت بعد: عضو ۱۰، مخالف').waitFor()
  await page.keyboard.press('Enter')
  await floor.getByText('عضو ۱۰', { exact: true }).waitFor()
  await statements.getByRole('button', { name: /عضو ۷، موافق: تخصیص پدافند .*۶۰۰ میلیون تومان/ }).waitFor()

  // A word of somebody who had no turn.
  await page.keyboard.press('F4')
  await statements.getByRole('textbox', { name: 'چکیدهٔ سخن عضو ۱۰' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('q')
  const remark = statements.getByRole('textbox', { name: 'چکیدهٔ سخن عضو ۱', exact: true })
  await remark.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('پرسشی دارم')
  await statements.getByRole('button', { name: /عضو ۱، اظهار نظر: پرسشی دارم/ }).waitFor()
  expect(seen).toEqual({ pointers: [], strangers: [] })
}, 90_000)
