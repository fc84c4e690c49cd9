import type { Page } from 'playwright-core'
import { arrived, choose, focused, goTo, paste, press, reach, write } from './keyboard.ts'

/** What a council's secretariat does for a session, from an empty window to the papers. */
export async function wholeJob(page: Page): Promise<void> {
  await createCouncil(page)
  await nameDepartments(page)
  await makeSession(page)
  await setAgenda(page)
  await reportDrills(page)
  await reportMoney(page)
  await reportTrainings(page)
  await acceptFinding(page)
  await mendFinding(page)
  await compilePublic(page)
  await compileClosed(page)
  await readPdf(page, '1200')
  await changeNumber(page)
  await compilePublic(page)
  await readPdf(page, '1350')
  await seeChanges(page)
}

async function createCouncil(page: Page): Promise<void> {
  await write(page, page.getByLabel('شهر', { exact: true }), 'اصفهان')
  await write(page, page.getByLabel('تعداد اعضا'), '۱۳')
  await press(page, page.getByRole('button', { name: 'آغاز کار با این شورا' }))
  await page.getByRole('heading', { name: 'شورای اسلامی شهر اصفهان' }).waitFor()
}

const departments = ['مدیریت بحران', 'امور مالی', 'ایمنی و آموزش']

async function nameDepartments(page: Page): Promise<void> {
  await goTo(page, 'تنظیمات', 'تنظیمات')
  await press(page, page.getByRole('link', { name: 'واحدها' }))
  await reach(page, page.getByRole('grid'))
  for (const name of departments) {
    await page.keyboard.press('Control+Equal')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('F2')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
}

export async function makeSession(page: Page): Promise<void> {
  await goTo(page, 'جلسهٔ جدید', 'آغاز و جلسهٔ جدید')
  await press(page, page.getByRole('button', { name: 'جلسهٔ جدید' }).first())
  await write(page, page.getByLabel('شماره در این دوره (متناوب)'), '۷۴')
  await write(page, page.getByLabel('تاریخ', { exact: true }), '۱۸ دی ۱۴۰۱')
  await press(page, page.getByRole('button', { name: 'ساختن جلسه' }))
  await page.getByRole('heading', { name: 'جلسهٔ ۷۴ شورای اسلامی شهر' }).waitFor()
}

const agenda = [
  ['لایحهٔ متمم بودجه', 'لایحه'],
  ['گزارش مدیریت بحران', 'گزارش'],
  ['نطق پیش از دستور', 'نطق پیش از دستور'],
] as const

async function setAgenda(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'افزودن دستور' })
  for (const [index, [title, kind]] of agenda.entries()) {
    await press(page, add, index === 0 ? 'Tab' : 'Shift+Tab')
    await focused(page, page.getByLabel('عنوان دستور').nth(index))
    await page.keyboard.type(title)
    await choose(page, page.getByRole('button', { name: /نوع$/ }).nth(index), kind)
  }
  await reach(page, page.getByLabel('عنوان دستور').nth(2), 'Shift+Tab')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('row', { name: 'نطق پیش از دستور' }).getByText('۱', { exact: true }).waitFor()
}

export async function beginReport(page: Page, department: string, key = 'Shift+Tab'): Promise<void> {
  await press(page, page.getByRole('button', { name: 'افزودن گزارش' }), key)
  const dialog = page.getByRole('dialog', { name: 'افزودن گزارش' })
  await choose(page, dialog.getByRole('button', { name: /واحد$/ }), department)
  await press(page, dialog.getByRole('button', { name: 'افزودن', exact: true }))
  await page.getByRole('heading', { name: `گزارش ${department}` }).waitFor()
  await arrived(page)
}

/** Stands in the first cell after the code of a new row in one of the report's tables. */
async function beginRow(page: Page, table: string, key = 'Tab'): Promise<void> {
  const tab = page.getByRole('tab', { name: table, exact: true })
  await reach(page, page.getByRole('tab', { selected: true }), key)
  await reach(page, tab, 'ArrowLeft')
  await reach(page, page.getByRole('grid'))
  await page.keyboard.press('Control+Equal')
  await page.keyboard.press('ArrowLeft')
}

async function reportDrills(page: Page): Promise<void> {
  await reach(page, page.getByRole('button', { name: 'دستور بعدی' }))
  await beginReport(page, 'مدیریت بحران', 'Tab')
  await beginRow(page, 'رزمایش')
  await paste(
    page,
    [
      'رزمایش زلزلهٔ منطقهٔ ۵\t۱۴۰۱/۰۸/۱۲\tعملیاتی\tزلزله\t"هلال احمر\n""آتش‌نشانی"""\t١٬٢٠٠',
      'رزمایش سیل حاشیهٔ رود\t1401/9/3\tدورمیزی\tسیل\t\t2.500',
    ].join('\r\n'),
  )
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await press(page, review.getByRole('button', { name: '۲٬۵۰۰' }))
  await press(page, review.getByRole('button', { name: /^چسباندن/ }))
  await page.getByText('ذخیره شد', { exact: true }).waitFor()

  await reach(page, page.getByRole('textbox', { name: 'متن گزارش' }), 'Shift+Tab')
  await page.keyboard.type('دو رزمایش برگزار شد و در رزمایش زلزله {{')
  await takeFact(page, 'زلزلهٔ شرکت', '۱٬۲۰۰')
  await page.keyboard.type(' شرکت کردند.')
}

/** Finds a figure by its words, in the dialog that «{{» opened, and puts it into the sentence. */
async function takeFact(page: Page, words: string, says: string): Promise<void> {
  await focused(page, page.getByRole('combobox', { name: 'جست‌وجوی رقم' }))
  await page.keyboard.type(words)
  const dialog = page.getByRole('dialog', { name: 'درج رقم' })
  await dialog.getByRole('option', { selected: true }).getByText(says).waitFor()
  await dialog.locator('mark').getByText(says).waitFor()
  await dialog.getByRole('button', { name: 'درج در متن', disabled: false }).waitFor()
  await page.keyboard.press('Enter')
  await focused(page, page.getByRole('textbox', { name: 'متن گزارش' }))
}

async function reportMoney(page: Page): Promise<void> {
  await beginReport(page, 'امور مالی')
  await beginRow(page, 'ردیف بودجه')
  await page.keyboard.press('ArrowRight')
  await paste(page, '۱۰۱۲\tآموزش همگانی ایمنی\t\t\tایمنی شهر\t\tهزینه‌ای')
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
  // In a table Tab goes from cell to cell; after Escape it leaves.
  await page.keyboard.press('Escape')
  await beginRow(page, 'مبلغ', 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await paste(page, '1012\t1401\tتخصیص\t٣٬٥٠٠٬٠٠٠٬٠٠٠')
  // What was copied does not say in what its amounts are.
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await press(page, review.getByRole('button', { name: /واحد مبلغ‌ها$/ }))
  await focused(page, page.getByRole('option'))
  await reach(page, page.getByRole('option', { name: /^ریال:/ }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await press(page, review.getByRole('button', { name: /^چسباندن/ }))
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
  await reach(page, page.getByRole('textbox', { name: 'متن گزارش' }), 'Shift+Tab')
  await page.keyboard.type('برای آموزش همگانی {{')
  await takeFact(page, 'آموزش همگانی تخصیص ۱۴۰۱', '۳۵۰ میلیون تومان')
  await page.keyboard.type(' تخصیص یافت.')
}

async function reportTrainings(page: Page): Promise<void> {
  await beginReport(page, 'ایمنی و آموزش')
  await reach(page, page.getByRole('textbox', { name: 'متن گزارش' }))
  await page.keyboard.type('۴۵۰ نفر در دوره‌های آموزش همگانی شرکت کردند.')
  await beginRow(page, 'آموزش')
  await paste(page, 'اطفای حریق\t۱۴۰۱/۰۷/۰۱\tکارمندان\t۸\t۴۳۰\r\nایمنی خانه\t۱۴۰۱/۰۸/۱۵\tکارگران\t۶\t2 300 نفرو')
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await write(page, review.getByRole('textbox'), '2300')
  await press(page, review.getByRole('button', { name: /^چسباندن/ }))
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
}

async function acceptFinding(page: Page): Promise<void> {
  await goTo(page, 'بررسی', /بررسی/)
  const finding = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'ردیف بودجهٔ فاقد شاخص' }) })
  await press(page, finding.getByRole('button', { name: 'پذیرش با دلیل' }))
  // A council that has just begun has no offices; the first is written here.
  await write(page, page.getByRole('combobox', { name: 'پذیرنده' }), 'رئیس شورا')
  await write(page, page.getByRole('textbox', { name: 'دلیل' }), 'شاخص آن در سال آینده تعریف می‌شود.')
  await press(page, page.getByRole('button', { name: 'پذیرفتن', exact: true }))
  await page.getByRole('heading', { name: 'ردیف بودجهٔ فاقد شاخص' }).waitFor({ state: 'detached' })
  await arrived(page)
}

async function mendFinding(page: Page): Promise<void> {
  const finding = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'رقم بدون مستند در متن' }) })
  await press(page, finding.getByRole('link', { name: 'مشاهدهٔ مورد' }))
  // The paragraph is chosen; its typed figure gives place to the one that the table says.
  await focused(page, page.getByRole('textbox', { name: 'متن گزارش' }))
  await page.keyboard.press('Home')
  for (const letter of '۴۵۰ نفر') await page.keyboard.press('Delete', { delay: letter.length })
  await page.keyboard.type('{{')
  await takeFact(page, 'اطفای حریق تعداد', '۴۳۰ نفر')
  await page.getByText(/^ذخیره شد · /).waitFor()
}

async function compilePublic(page: Page): Promise<void> {
  await goTo(page, 'تهیهٔ سند', /تهیهٔ سند/)
  // What was chosen last time is still chosen.
  const edition = page.getByRole('button', { name: /نسخه$/ })
  if ((await edition.innerText()).includes('غیرعلنی')) await choose(page, edition, 'علنی')
  await compile(page)
}

async function compileClosed(page: Page): Promise<void> {
  await choose(page, page.getByRole('button', { name: /نسخه$/ }), 'غیرعلنی', 'Shift+Tab')
  await write(page, page.getByLabel('شمارهٔ نسخهٔ گیرنده'), '۳')
  await write(page, page.getByLabel('گیرنده', { exact: true }), 'رئیس شورا')
  await compile(page)
}

async function compile(page: Page): Promise<void> {
  const version = page.getByLabel('شمارهٔ نسخه', { exact: true })
  const made = await version.inputValue()
  await press(page, page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }))
  // The report is a draft still.
  await press(page, page.getByRole('button', { name: 'با همین وضع تهیه شود' }))
  // The next version is proposed as soon as this one is there.
  await version.and(page.locator(`:not([value="${made}"])`)).waitFor()
}

/** Searches the document that is open in the viewer. */
async function readPdf(page: Page, words: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'جست‌وجو در سند' })
  await field.waitFor()
  await page.keyboard.press('Control+f')
  await focused(page, field)
  await page.keyboard.type(words)
  await page.getByText(/^[۰-۹]+ از [۰-۹]+$/).waitFor()
}

async function changeNumber(page: Page): Promise<void> {
  await goTo(page, 'رزمایش زلزله', /رزمایش زلزلهٔ منطقهٔ ۵/)
  await focused(page, page.getByRole('gridcell', { name: /^\P{L}*رزمایش\P{L}*[0۰][1۱]\P{L}*$/u }))
  const cell = page.getByRole('gridcell', { name: '۱٬۲۰۰' })
  await reach(page, cell, 'ArrowLeft')
  await page.keyboard.type('1350')
  await page.keyboard.press('Enter')
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
}

async function seeChanges(page: Page): Promise<void> {
  await reach(page, page.getByRole('tab', { selected: true }), 'Shift+Tab')
  await reach(page, page.getByRole('tab', { name: 'نسخه‌های قبلی' }), 'ArrowLeft')
  await press(page, page.getByRole('button', { name: '۱ تغییر پس از این نسخه' }).first())
  await page.getByText(/شرکت‌کنندگان: .* ← /).waitFor()
}
