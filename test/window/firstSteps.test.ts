import { expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

it('takes what is typed at Enter, makes departments of a pasted list, and reads periods as they are said', async () => {
  const { page } = await openWindow()
  await page.getByLabel('شهر', { exact: true }).fill('نطنز')
  await page.getByLabel('تعداد اعضا').fill('۹')
  await page.getByLabel('تعداد اعضا').press('Enter')
  await page.getByText('۹ عضو').waitFor()

  await page.getByRole('button', { name: 'افزودن فهرست' }).click()
  await page
    .getByRole('textbox', { name: /نام واحدها/ })
    .fill('ردیف\tنام واحد\n1\tخدمات شهری\n2\tفضای سبز\n3\tخدمات شهري')
  await page.getByRole('list', { name: 'واحدهای فهرست' }).getByText('فضای سبز').waitFor()
  await page.getByRole('button', { name: 'افزودن ۲ واحد' }).click()
  await page.getByText('۲ واحد', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'جلسهٔ جدید' }).click()
  await page.getByLabel('تاریخ', { exact: true }).fill('۱۰ مهر ۱۴۰۲')
  await page.getByRole('button', { name: 'ساختن جلسه' }).click()
  await page.getByRole('button', { name: 'افزودن گزارش' }).click()
  const period = page.getByRole('combobox', { name: 'دورهٔ گزارش' })
  await period.fill('۹ ماهه')
  await period.press('Tab')
  expect(await period.inputValue()).toBe('نه‌ماههٔ ۱۴۰۲')
  await period.fill('سه ماهه ۱۴۰۲')
  await page.getByRole('option', { name: 'سه‌ماههٔ دوم ۱۴۰۲' }).click()
  await page.getByRole('button', { name: 'افزودن', exact: true }).click()
  await page.getByText('سه‌ماههٔ دوم ۱۴۰۲').first().waitFor()

  // Without districts what is counted is of the city, and nobody is asked.
  await visit(page, '/library/indicatorValue')
  await page.getByRole('button', { name: 'ردیف جدید' }).click()
  await page.getByRole('gridcell', { name: 'شهر', exact: true }).waitFor()

  await visit(page, '/')
  const guide = page.getByRole('region', { name: 'راهنمای نخستین جلسه' })
  await guide.getByText('۳ از ۷ گام').waitFor()
  await guide.getByRole('link', { name: 'نوشتن گزارش' }).waitFor()
  await guide.getByRole('button', { name: 'بستن راهنما' }).click()
  await guide.waitFor({ state: 'detached' })
  await page.getByText('گام بعد: ۱ گزارش هنوز پذیرفته نشده است؛ آن‌ها را بررسی کنید.').waitFor()
}, 60_000)
