import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { bringAxe, violations } from './axe.ts'
import { bystander } from './bystander.ts'
import { openDebate } from './chamber.ts'
import { choose, press, reach } from './keyboard.ts'
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

it('keeps the clocks beside the debate by keys alone: time that is ceded, a closure, the defence, and the end of time', async () => {
  const { page } = await openWindow({ sample: true })
  const seen = await bystander(page)
  await openDebate(page)
  await page.clock.install()
  const [floor, clocks] = [region(page, 'سخنران'), region(page, 'زمان‌سنج‌ها')]
  const end = async (name: string): Promise<void> => {
    await page.keyboard.press('Enter')
    await floor.getByText(name, { exact: true }).waitFor({ state: 'detached' })
  }

  // Of ten minutes, four are given to another member, who has the floor next.
  await page.keyboard.press('F6')
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await clocks.getByText('عضو ۴').waitFor()
  await press(page, clocks.getByRole('button', { name: 'واگذاری وقت…' }))
  const dialog = page.getByRole('dialog', { name: 'واگذاری وقت عضو ۴' })
  await choose(page, dialog.getByRole('button', { name: /به عضو$/ }), 'عضو ۵')
  await reach(page, dialog.getByLabel('چند دقیقه'))
  await page.keyboard.type('۴')
  await press(page, dialog.getByRole('button', { name: 'واگذاری', exact: true }))
  await clocks.getByText('از وقت عضو ۴').waitFor()
  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  await floor.getByRole('timer', { name: /^(?:۶ دقیقه|۵ دقیقه و ۵)/ }).waitFor()
  await end('عضو ۴')

  // A speaker on closing the debate for it, then one against.
  await page.keyboard.press('2')
  await page.keyboard.press('y')
  await floor.getByText('● موافق کفایت مذاکرات').waitFor()
  await end('عضو ۶')
  await page.keyboard.press('u')
  await floor.getByText('■ مخالف کفایت مذاکرات').waitFor()
  await end('عضو ۷')

  // The end of a speech is told twice before it comes, by shape and word.
  await page.keyboard.press('F3')
  await page.keyboard.press('o')
  await region(page, 'نوبت سخن').getByText('عضو ۹').waitFor()
  await page.keyboard.press('Enter')
  await floor.getByText('عضو ۹', { exact: true }).waitFor()
  for (const [passed, told] of [
    [245, '◆ کمتر از یک دقیقه'],
    [46, '▲ کمتر از ده ثانیه'],
    [20, '■ پایان وقت'],
  ] as const) {
    await page.clock.fastForward(1000 * passed)
    await floor.getByText(told, { exact: true }).waitFor()
    await floor
      .getByRole('status')
      .getByText(`عضو ۹، موافق: ${told.slice(2)}`)
      .waitFor()
  }
  await bringAxe(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // What was announced before has to be gone.
  await expect.poll(() => violations(page), { timeout: 15_000 }).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast'])).toEqual([])
  await end('عضو ۹')

  // The mayor is no member: Enter gives the office the floor.
  await page.keyboard.press('F6')
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await floor.getByText('دفاع شهردار', { exact: true }).waitFor()
  await end('شهردار')
  expect(seen).toEqual({ pointers: [], strangers: [] })
}, 90_000)
