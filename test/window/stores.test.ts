import { expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'

it('says whose file is open, makes one for another council, and leads every window to what is open', async () => {
  const { page, openBeside } = await openWindow({ sample: true })
  const places = page.getByRole('navigation', { name: 'بخش‌های برنامه' })
  await places.getByRole('link', { name: /شورای اسلامی شهر اصفهان.*پروندهٔ «council»/ }).click()
  await expect.poll(() => page.title()).toBe('پرونده‌های شورا · شورای اسلامی شهر اصفهان · شورانامه')
  const beside = await openBeside()
  await beside.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()

  await page.getByRole('button', { name: 'پروندهٔ جدید برای شورای دیگر' }).click()
  await page.getByLabel('نام پرونده').fill('شورای شهر نطنز')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'به شورانامه خوش آمدید' }).waitFor()
  await beside.getByRole('heading', { name: 'به شورانامه خوش آمدید' }).waitFor()

  await page.getByRole('link', { name: /پروندهٔ «شورای شهر نطنز»/ }).click()
  await page.getByRole('button', { name: 'باز کردن شورای اسلامی شهر اصفهان' }).click()
  await page.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
  await beside.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
}, 60_000)
