import { describe, expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'

describe('the window, from its first start', () => {
  it('makes a council, a session, its agenda and a report, whose text outlives a sudden end', async () => {
    const { page, store, kill } = await openWindow()
    await page.getByLabel('شهر', { exact: true }).fill('اصفهان')
    await page.getByRole('button', { name: 'آغاز کار با این شورا' }).click()
    await page.getByRole('button', { name: 'جلسهٔ تازه' }).first().click()
    await page.getByRole('button', { name: 'ساختن جلسه' }).click()

    await page.getByRole('button', { name: 'افزودن دستور' }).click()
    await page.getByLabel('عنوان دستور').fill('لایحهٔ بودجه')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'افزودن دستور' }).click()
    await page.getByLabel('عنوان دستور').nth(1).fill('نطق پیش از دستور')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByRole('row', { name: 'نطق پیش از دستور' }).getByText('۱', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'افزودن گزارش' }).click()
    await page.getByLabel('نام واحد').fill('مدیریت بحران')
    await page.getByRole('dialog').getByRole('button', { name: 'افزودن', exact: true }).click()
    await page.getByRole('textbox', { name: 'متن گزارش' }).click()
    await page.keyboard.type('گزارش نخست واحد')
    await page.getByText(/^ذخیره شد/).waitFor()
    await kill()

    const again = await openWindow({ store })
    await again.page.getByRole('link', { name: 'مدیریت بحران' }).click()
    await again.page.getByText('گزارش نخست واحد').waitFor()
    await again.page
      .getByRole('link', { name: /گردآوری/ })
      .first()
      .click()
    await again.page.getByRole('row').nth(2).waitFor()
    expect(
      await again.page
        .getByLabel('عنوان دستور')
        .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value)),
    ).toEqual(['نطق پیش از دستور', 'لایحهٔ بودجه', 'گزارش مدیریت بحران'])
  }, 60_000)
})

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
    await page.getByRole('dialog').getByText('{{budgetLine/1012/allocated/1401|toman}}').waitFor()
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
