import type { Page } from 'playwright-core'
import { type Effort, Hand } from './hand.ts'
import { settled } from './places.ts'

/** Most that a job may take: half of what the review counted for the same. */
const bars: Readonly<Record<string, Effort>> = {
  agenda: { clicks: 11, keys: 210, seconds: 12 },
  departments: { clicks: 3, keys: 2, seconds: 31 },
  table: { clicks: 8, keys: 8, seconds: 12.5 },
  findings: { clicks: 24, keys: 200, seconds: Number.POSITIVE_INFINITY },
}

const departments = '۱. خدمات شهری\n۲. مدیریت بحران\n۳. عمران و حمل‌ونقل\n۴. فضای سبز\n۵. امور مالی'

const agenda = [
  'ردیف\tعنوان\tارائه‌دهنده\tزمان\tوضعیت',
  '۱\tنطق پیش از دستور\tرئیس شورا\t۱۵\tعلنی',
  '۲\tگزارش خدمات شهری\tمدیر خدمات شهری\t۲۰\tعلنی',
  '۳\tگزارش مدیریت بحران\tمدیر بحران\t۲۰\tعلنی',
  '۴\tگزارش فضای سبز\tمدیر فضای سبز\t۱۵\tعلنی',
  '۵\tلایحهٔ متمم بودجه\tشهردار\t۳۰\tعلنی',
  '۶\tطرح نام‌گذاری معابر\tکمیسیون فرهنگی\t۱۰\tعلنی',
  '۷\tسؤال از شهردار دربارهٔ آب\t\t۱۰\tغیرعلنی',
  '۸\tانتخاب خزانه‌دار\tرئیس شورا\t۱۰\tغیرعلنی',
].join('\n')

const drills = [
  'رزمایش‌های نیمهٔ نخست',
  'عنوان\tتاریخ\tنوع\tمخاطره\tتعداد شرکت‌کنندگان',
  'رزمایش زلزله\t۱۴۰۲/۰۳/۱۰\tعملیاتی\tزلزله\t120',
  'رزمایش سیل\t۱۴۰۲/۰۴/۲۰\tدورمیزی\tسیل\t45',
  '',
  'رزمایش سایبری\t۱۴۰۲/۰۵/۰۱\tسایبری\tحمله سایبری\t30',
  'جمع\t\t\t\t195',
].join('\n')

/** Twelve figures that rest on no row, as the review had twelve findings. */
const texts = {
  services: '۲۱ دستگاه خریداری شد.\n۳۴ نفر به کار گرفته شدند.\n۵۶ تماس پاسخ داده شد.\n۷۸ تن پسماند خشک جدا شد.',
  green: '۲۳ بوستان آبیاری شد.\n۴۵ نفر آموزش دیدند.\n۶۷ اصله درخت کاشته شد.\n۸۹ چراغ تعمیر شد.',
  crisis: '۳۱ پایگاه بازدید شد.\n۴۲ نفر دوره دیدند.\n۵۳ دستگاه آزمایش شد.\n۶۴ تماس ثبت شد.',
}

/**
 * What whoever opens the program for the first time does, from an empty store to the papers of a first session: the
 * council of a second city, its departments, agenda and reports, both editions and the invitation.
 */
export async function newcomerWalk(page: Page): Promise<Hand> {
  const hand = new Hand(page)
  await hand.job('council', () => council(hand))
  await hand.job('departments', () => listDepartments(hand))
  await hand.job('session', () => session(hand))
  await hand.job('agenda', () => listAgenda(hand))
  await hand.job('reports', () => report(hand, 'خدمات شهری', texts.services))
  await hand.job('reports', () => report(hand, 'فضای سبز', texts.green))
  await hand.job('reports', () => report(hand, 'مدیریت بحران', texts.crisis))
  await hand.job('table', () => drillTable(hand))
  await hand.job('findings', () => findings(hand))
  await hand.job('papers', () => papers(hand))
  return hand
}

async function council(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByLabel('شهر', { exact: true }))
  await hand.type('نطنز')
  await hand.click(page.getByLabel('تعداد اعضا'))
  await hand.key('Control+A')
  await hand.type('۹')
  await hand.key('Enter')
  await page.getByRole('heading', { name: 'شورای اسلامی شهر نطنز' }).waitFor()
  await page.getByText('۹ عضو').waitFor()
}

async function listDepartments(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('button', { name: 'افزودن فهرست' }))
  await page.getByRole('textbox', { name: /نام واحدها/ }).waitFor()
  await hand.paste(departments)
  await hand.click(page.getByRole('button', { name: 'افزودن ۵ واحد' }))
  await page.getByText('۵ واحد', { exact: true }).waitFor()
}

async function session(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('button', { name: 'جلسهٔ جدید' }))
  await hand.click(page.getByLabel('تاریخ', { exact: true }))
  await hand.key('Control+A')
  await hand.type('۱۰ مهر ۱۴۰۲')
  await hand.click(page.getByRole('button', { name: 'ساختن جلسه' }))
  await page.getByRole('heading', { name: /جلسهٔ ۱/ }).waitFor()
}

async function listAgenda(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('button', { name: 'افزودن دستور' }))
  await page.getByLabel('عنوان دستور').and(page.locator(':focus')).waitFor()
  await hand.paste(agenda)
  await page.getByRole('button', { name: 'افزودن ۸ دستور' }).waitFor()
  await hand.key('Enter')
  await page.getByText('۸ دستور افزوده شد.').waitFor()
  await page.getByText(/^۸ مورد · ۲ ساعت و ۱۰ دقیقه/).waitFor()
}

async function report(hand: Hand, department: string, text: string): Promise<void> {
  const { page } = hand
  if (!(await page.getByRole('button', { name: 'افزودن گزارش' }).isVisible()))
    await hand.click(page.getByRole('link', { name: /گردآوری گزارش‌ها/ }))
  await hand.click(page.getByRole('button', { name: 'افزودن گزارش' }))
  const dialog = page.getByRole('dialog', { name: 'افزودن گزارش' })
  await hand.click(dialog.getByRole('button', { name: /واحد$/ }))
  await hand.click(page.getByRole('option', { name: department, exact: true }))
  await hand.click(dialog.getByRole('button', { name: 'افزودن', exact: true }))
  await page.getByRole('heading', { name: `گزارش ${department}` }).waitFor()
  await settled(page)
  await hand.click(page.getByRole('textbox', { name: 'متن گزارش' }))
  await hand.paste(text)
  await page
    .getByText(/^ذخیره شد/)
    .first()
    .waitFor()
}

async function drillTable(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('tab', { name: 'رزمایش', exact: true }))
  await hand.click(page.getByRole('grid'))
  await hand.paste(drills)
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await review.getByText(/۳ ردیف افزوده می‌شود/).waitFor()
  await hand.click(review.getByRole('button', { name: /^چسباندن/ }))
  await page.getByRole('gridcell', { name: 'رزمایش سایبری' }).waitFor()
  await review.waitFor({ state: 'detached' })
}

/** Everything that is found is accepted for one reason a cause. */
async function findings(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('link', { name: /بررسی/ }).first())
  await page.getByRole('radio', { name: 'همه' }).waitFor()
  await settled(page)
  const accept = page.getByRole('button', { name: /^پذیرش/ })
  for (let left = await accept.count(); left > 0; left = await accept.count()) {
    await hand.click(accept.first())
    const dialog = page.getByRole('dialog')
    await hand.click(dialog.getByRole('combobox', { name: 'پذیرنده' }))
    await hand.key('Control+A')
    await hand.type('رئیس شورا')
    await hand.key('Tab')
    await dialog.getByRole('textbox', { name: 'دلیل' }).and(page.locator(':focus')).waitFor()
    await hand.type('در جلسهٔ بعد')
    await hand.click(dialog.getByRole('button', { name: 'پذیرفتن', exact: true }))
    await dialog.waitFor({ state: 'detached' })
    await settled(page)
  }
}

async function papers(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('link', { name: /تهیهٔ سند/ }).first())
  await make(hand)
  await take(hand, /نسخه$/, 'غیرعلنی')
  await hand.click(page.getByLabel('شمارهٔ نسخهٔ گیرنده'))
  await hand.type('۱')
  await hand.click(page.getByLabel('گیرنده', { exact: true }))
  await hand.type('رئیس شورا')
  await make(hand)
  await take(hand, /سند$/, /دعوت‌نامه/)
  await make(hand)
  await page.getByRole('tab', { name: 'نسخه‌های قبلی' }).click()
  await page.getByText('دعوت‌نامه، نسخهٔ').waitFor()
  const made = page.getByRole('main').getByRole('listitem')
  await made.filter({ hasText: 'علنی' }).nth(2).waitFor()
  await made.filter({ hasText: '○ علنی' }).waitFor()
}

async function take(hand: Hand, list: RegExp, entry: string | RegExp): Promise<void> {
  const { page } = hand
  await hand.click(page.getByRole('button', { name: list }).first())
  await hand.click(
    page.getByRole('option', typeof entry === 'string' ? { name: entry, exact: true } : { name: entry }).first(),
  )
}

/** Makes what is chosen, and waits until it is among the documents. */
async function make(hand: Hand): Promise<void> {
  const { page } = hand
  const made = page.getByRole('button', { name: /^ذخیره…/ })
  await hand.click(page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }))
  const anyway = page.getByRole('button', { name: 'با همین وضع تهیه شود' })
  await anyway.or(page.getByRole('progressbar')).or(made).first().waitFor()
  if (await anyway.isVisible()) await hand.click(anyway)
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await made.first().waitFor()
}

/**
 * A line a job: what was counted and what may be.
 * @param isTimed whether seconds are held to their bars, too: where nothing else is at work
 * @returns whether every bar is met
 */
export function tellEfforts({ efforts }: Hand, isTimed: boolean, say: (line: string) => void): boolean {
  let isMet = true
  for (const [job, { clicks, keys, seconds }] of efforts) {
    const bar = bars[job]
    const isLate = isTimed && bar !== undefined && seconds > bar.seconds
    const isOver = isLate || (bar !== undefined && (clicks > bar.clicks || keys > bar.keys))
    if (isOver) isMet = false
    const done = `${clicks} clicks, ${keys} keys, ${seconds.toFixed(1)} s`
    const may =
      bar === undefined ? '' : `  ≤ ${bar.clicks} / ${bar.keys}${bar.seconds < 1000 ? ` / ${bar.seconds}` : ''}`
    say(`${isOver ? 'MISSED' : 'met   '}  newcomer: ${job.padEnd(12)} ${done}${may}`)
  }
  return isMet
}
