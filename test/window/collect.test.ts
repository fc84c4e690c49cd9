import { describe, expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'

describe('a report', () => {
  it('takes a figure by «{{», shows it live, and puts back what was typed while the host was gone', async () => {
    const { page, store, kill, url } = await openWindow({ sample: true })
    await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
    const text = page.getByRole('textbox', { name: 'متن گزارش' })
    await text.getByText('۶۰۰ میلیون تومان').waitFor()
    await text.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('تخصیص پدافند {{')
    await page.getByRole('combobox', { name: 'جست‌وجوی رقم' }).fill('پدافند تخصیص ۱۴۰۱')
    await page.getByRole('option', { name: /پدافند غیرعامل مناطق/ }).waitFor()
    await page.getByRole('button', { name: 'درج در متن' }).click()
    await text.getByText('۶۰۰ میلیون تومان').nth(1).waitFor()
    await page.getByText(/^ذخیره شد/).waitFor()

    await page.getByRole('button', { name: 'پیشینه' }).click()
    await page.getByRole('dialog').getByText('۶۰۰ میلیون تومان').waitFor()
    await page.keyboard.press('Escape')

    await kill()
    await text.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' و دیگر هیچ')
    await page.getByText(/نوشته در این دستگاه مانده است/).waitFor()

    const { url: newUrl } = await openWindow({ store, port: Number(new URL(url).port) })
    await page.goto('about:blank')
    await page.goto(newUrl)
    await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
    await page.getByText('نوشته‌ای که پیش از بسته شدن پنجره ذخیره نشده بود برگردانده شد.').waitFor()
    // The editor draws what is in sight.
    await text.click()
    await page.keyboard.press('Control+End')
    await text.getByText('و دیگر هیچ').waitFor()
    await page.getByText(/^ذخیره شد/).waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  }, 60_000)
})

it('chooses a session’s day in a Jalali calendar by keys, speaks Persian of it, and folds the years before', async () => {
  const { page } = await openWindow({ sample: true })
  await page.getByRole('button', { name: 'جلسهٔ تازه' }).click()
  const day = page.getByLabel('تاریخ', { exact: true })
  await day.fill('۱ دی ۱۴۰۲')
  await day.press('Alt+ArrowDown')
  await page.getByRole('button', { name: /دی ۱,.*برگزیده/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => day.inputValue()).toContain('۸ دی ۱۴۰۲')
  expect(await day.evaluate(box => box === document.activeElement)).toBe(true)

  await page.getByRole('button', { name: 'ساختن جلسه' }).click()
  await page.getByRole('heading', { name: /شورای اسلامی شهر/ }).waitFor()
  const places = page.getByRole('navigation', { name: 'بخش‌های برنامه' })
  await places.getByRole('link', { name: '۸ دی' }).waitFor()
  expect(await places.getByRole('link', { name: '۱۸ دی' }).count()).toBe(0)
  await places.getByRole('button', { name: 'جلسه‌های ۱۴۰۱', expanded: false }).click()
  await places.getByRole('link', { name: '۱۸ دی' }).waitFor()
})
