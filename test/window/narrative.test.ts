import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { askHost } from './askHost.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

/** As Word for Windows puts a document on the clipboard. */
const fromWord = `<html><body><!--StartFragment-->
<h2 dir=RTL>آمادگی <span lang=FA>محله‌ها</span></h2>
<p class=MsoNormal dir=RTL>دو محله <b>کامل</b>
آماده‌اند.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>آبرسانی</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>اسکان</p>
<table><tr><td><p>محله</p></td><td><p>گروه</p></td></tr><tr><td><p>سعدی</p></td><td><p>شرق | غرب</p></td></tr></table>
<!--EndFragment--></body></html>`

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    clipboardData.setData('text/plain', 'بی‌ساخت')
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, html)
}

const opened = sharedByTests(() => openWindow({ sample: true }))

it('a report’s text is written with lists, bold words and tables, which a paste from Word keeps', async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  const stored = async (): Promise<string> => {
    const [report] = z
      .array(z.looseObject({ narrative: z.string() }))
      .parse(await askHost(page, 'records/list', { kind: 'report', keys: ['r-crisis-1401h1'] }))
    return report?.narrative ?? ''
  }
  await text.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  // Enter goes on with a list and counts; an empty item ends it.
  await page.keyboard.type('۱. بازدید از پناهگاه‌ها')
  await page.keyboard.press('Enter')
  await page.keyboard.type('تهیهٔ نقشه')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('کار مهم')
  await page.keyboard.press('Control+B')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('پایان')
  await page.getByRole('button', { name: 'فهرست', exact: true }).click()
  await expect.poll(stored).toBe('۱. بازدید از پناهگاه‌ها\n۲. تهیهٔ نقشه\nکار **مهم**\n- پایان')
  // An item between counts the others on.
  await text.getByText('بازدید از پناهگاه‌ها').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('آموزش')
  await expect.poll(stored).toMatch(/^۱\. بازدید از پناهگاه‌ها\n۲\. آموزش\n۳\. تهیهٔ نقشه\n/)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'جدول در متن' }).click()
  await page.keyboard.type('محله')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await paste(page, fromWord)
  const pasted = [
    '# آمادگی محله‌ها',
    'دو محله **کامل** آماده‌اند.',
    '- آبرسانی',
    '۱. اسکان',
    '| محله | گروه |',
    '| سعدی | شرق / غرب |',
  ]
  await expect.poll(stored).toMatch(/\n- پایان\n+\| محله \| مقدار \|\n/)
  await expect.poll(stored).toContain(pasted.join('\n'))
  await page.keyboard.press('Control+Z')
  await expect.poll(stored).not.toContain('آبرسانی')
  await page.getByRole('toolbar', { name: 'ابزارهای متن' }).getByRole('button', { name: 'تکرار' }).click()
  await expect.poll(stored).toContain('آبرسانی')
  await visit(page, '/session/s6-73/compile')
  const paper = page.getByRole('article')
  await paper.getByRole('listitem').filter({ hasText: 'آبرسانی' }).waitFor()
  await paper.getByRole('cell', { name: 'شرق / غرب' }).waitFor()
}, 90_000)

it('the text is cleaned up line by line, as one chooses', async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/collect/r-services-1401h1')
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  await text.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('کتاب ها')
  await page.keyboard.press('Enter')
  await page.keyboard.type('می شود')
  await page.getByRole('button', { name: 'اصلاح نگارش' }).click()
  const asked = page.getByRole('dialog', { name: 'اصلاح نگارش' })
  await asked.getByRole('checkbox').first().press('Space')
  await asked.getByRole('button', { name: 'اعمال ۱ اصلاح' }).click()
  await expect.poll(() => text.innerText()).toBe('کتاب ها\nمی‌شود')
}, 60_000)

it('secretariat and department speak of a passage of the report until it is seen to', async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/collect/r-energy-1401h1')
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  await text.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  const notes = page.getByRole('region', { name: 'یادداشت‌ها' })
  const draft = notes.getByLabel('یادداشت جدید')
  await draft.fill('منبع این جمله چیست؟')
  await notes.getByRole('blockquote').waitFor()
  await notes.getByRole('button', { name: 'ثبت یادداشت' }).click()
  const note = notes.getByRole('listitem').filter({ hasText: 'منبع این جمله چیست؟' })
  await note.waitFor()
  expect(await draft.inputValue()).toBe('')
  const quoted = note.getByRole('button').first()
  const words = await quoted.innerText()
  await quoted.click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
  await page.keyboard.press('Delete')
  await quoted.click()
  await note.getByRole('status').waitFor()
  await note.getByRole('button', { name: 'رسیدگی شد' }).click()
  await note.getByRole('button', { name: 'بازگشایی' }).waitFor()
  await page.keyboard.press('Control+Z')
  await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
  expect(await notes.getByRole('listitem').count()).toBe(0)
}, 60_000)

it('a wrong number is put right by one click beside the text, and by a key among the findings', async () => {
  const { page } = opened()
  const wrong = 'درخواست‌ها از ۱۰۰ مورد به ۱۵۰ مورد رسید که ۶۲ درصد رشد است.'
  const right = wrong.replace('۶۲', '۵۰')
  const stored = async (): Promise<unknown> => {
    const [report] = z
      .array(z.looseObject({ narrative: z.string() }))
      .parse(await askHost(page, 'records/list', { kind: 'report', keys: ['r-crisis-1401h1'] }))
    return report?.narrative
  }
  await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  await text.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(wrong)
  const beside = page.getByRole('complementary', { name: 'موارد این گزارش' })
  const own = beside.getByRole('listitem').filter({ hasText: 'رشد نادرست' })
  await own.getByText('۶۲ درصد', { exact: true }).waitFor()
  await own.getByRole('button', { name: 'اصلاح', exact: true }).click()
  await expect.poll(stored).toBe(right)
  await own.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Z')
  await expect.poll(stored).toBe(wrong)

  await visit(page, '/session/s6-73/check')
  const card = page.locator('[data-finding]').filter({ hasText: '۶۲ درصد رشد' }).filter({ hasText: 'اصلاح:' })
  await card.getByRole('link', { name: 'مشاهدهٔ مورد' }).focus()
  await page.keyboard.press('m')
  await expect.poll(stored).toBe(right)
  await card.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'لغو آخرین تغییر' }).last().click()
  await expect.poll(stored).toBe(wrong)
  await card.waitFor()
})
