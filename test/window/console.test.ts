import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { current, inHall, type StartedPresentation, startPresentation } from './hallWindows.ts'
import { choose, press, write } from './keyboard.ts'
import { visit } from './places.ts'

describe('a presentation that is led from the console', () => {
  const started = sharedByTests(startPresentation)

  /** The presentation at a slide, which the hall sees, whatever its window shows now. */
  async function begun(number = 1): Promise<StartedPresentation> {
    const presentation = started()
    const { console: page, at, shown } = presentation
    await visit(page, '/session/s6-73/console')
    // Before it is there, no key is its own.
    await page.getByRole('toolbar', { name: 'کلیدهای نمایش' }).waitFor()
    await page.keyboard.type(String(number))
    await page.keyboard.press('Enter')
    await at(number)
    await shown(number)
    return presentation
  }

  it('jumps by number, search and overview, and comes back from each', async () => {
    const { console: page, titles, at, shown } = await begun()
    await page.keyboard.press('7')
    await page.getByText('رفتن به اسلاید').waitFor()
    await page.keyboard.press('Enter')
    await at(7)
    await shown(7)
    await page.keyboard.press('j')
    await at(1)

    await page.keyboard.press('g')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    // Right to left: the one after stands at the left.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await at(2)
    await page.keyboard.press('j')
    await at(1)

    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await at(12)
    await page.keyboard.press('/')
    const field = page.getByRole('searchbox', { name: 'جست‌وجوی اسلاید' })
    await page.keyboard.type(titles[4] ?? '')
    await expect.poll(() => field.inputValue()).toBe(titles[4])
    await page.keyboard.press('Enter')
    await current(page)
      .getByText(titles[4] ?? '')
      .first()
      .waitFor()
    await page.keyboard.press('j')
    await at(12)

    await page.keyboard.press('9')
    await page.keyboard.press('9')
    await page.keyboard.press('9')
    await page.keyboard.press('Enter')
    await page.getByText('اسلاید ۹۹۹ نیست.').waitFor()
    await at(12)
    expect(await page.getByRole('dialog').count()).toBe(0)
  }, 120_000)

  it('says where a figure comes from that is clicked, and lets it stand out in the hall', async () => {
    const { console: page, hall, titles, at } = await begun()
    const figures = titles.findIndex(title => title.endsWith('در یک نگاه')) + 1
    await page.keyboard.type(String(figures))
    await page.keyboard.press('Enter')
    await at(figures)
    await current(page).locator('[data-part="figure/1"]').last().click()
    await page.getByRole('region', { name: 'منبع رقم' }).getByText('پروندهٔ «').first().waitFor()
    await hall.locator('[data-part="figure/1"][data-marked]').waitFor()
    await expect.poll(() => hall.locator('[data-marked]').count()).toBe(1)
  }, 120_000)

  it('freezes, blackens and hides what the hall sees, whatever the presenter looks at', async () => {
    const { console: page, hall, titles, at, shown } = await begun()
    await page.keyboard.press('f')
    await page.getByText('تصویر صحن ثابت است').waitFor()
    await page.keyboard.press('ArrowLeft')
    await at(2)
    await page.getByText(toPersianDigits('صحن: اسلاید 1')).waitFor()
    await shown(1)
    expect(await inHall(hall, titles[1] ?? '').count()).toBe(0)
    await page.keyboard.press('f')
    await shown(2)

    // A remote's period.
    await page.keyboard.press('.')
    await page.getByText('پرده سیاه است').waitFor()
    await inHall(hall, titles[1] ?? '').waitFor({ state: 'detached' })
    await page.keyboard.press('b')
    await shown(2)

    await page.keyboard.press('F9')
    await page.getByText('همه‌چیز از صحن پنهان است').waitFor()
    await inHall(hall, titles[1] ?? '').waitFor({ state: 'detached' })
    // Pressed once more in haste it hides still, and the slides may be walked unseen.
    await page.keyboard.press('F9')
    await page.keyboard.press('ArrowLeft')
    await at(3)
    await page.getByText('همه‌چیز از صحن پنهان است').waitFor()
    expect(await inHall(hall, titles[2] ?? '').count()).toBe(0)
    await page.keyboard.press('Shift+F9')
    await shown(3)
  }, 120_000)

  it('goes by what the last key decided, also before its host has answered', async () => {
    const { console: page, hall, titles, at, shown } = await begun()
    const answers = Promise.withResolvers<void>()
    await page.route('**/presenting/move', async route => {
      await answers.promise
      await route.continue()
    })
    // Black and back; frozen, on, and free again; a lens that comes and goes.
    for (const key of ['b', 'b', 'f', 'ArrowLeft', 'f', 'z', 'z']) await page.keyboard.press(key)
    answers.resolve()
    await at(2)
    await shown(2)
    await page.unroute('**/presenting/move')
    await page.keyboard.press('ArrowLeft')
    await shown(3)
    expect(await inHall(hall, titles[0] ?? '').count()).toBe(0)
    const chip = (name: string) => page.getByRole('toolbar', { name: 'کلیدهای نمایش' }).getByRole('button', { name })
    const isOn = await Promise.all(['سیاه', 'ثابت', 'ذره‌بین'].map(name => chip(name).getAttribute('aria-pressed')))
    expect(isOn).toEqual(['false', 'false', 'false'])
  }, 90_000)

  it('shows a message in the band, and takes it back', async () => {
    const { console: page, hall } = await begun()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await write(page, dialog.getByLabel('متن پیام'), 'ده دقیقه تنفس')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await hall.getByText('ده دقیقه تنفس').waitFor()
    await page.keyboard.press('m')
    await press(page, dialog.getByRole('button', { name: 'حذف پیام' }))
    await hall.getByText('ده دقیقه تنفس').waitFor({ state: 'detached' })
    await expect.poll(() => dialog.count()).toBe(0)
  }, 90_000)

  it('keeps its slide, and the size of its notes, when its window is read again', async () => {
    const { console: page, at, shown } = await begun()
    await page.keyboard.press('5')
    await page.keyboard.press('Enter')
    await at(5)
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    const notes = page.getByRole('region', { name: 'یادداشت سخنران' })
    await notes.getByText('۲۲').waitFor()
    await page.reload()
    await at(5)
    await notes.getByText('۲۲').waitFor()
    await page.keyboard.press('-')
    await notes.getByText('۲۰').waitFor()
    await page.keyboard.press('ArrowLeft')
    await shown(6)
    expect(new URL(page.url()).pathname).toBe('/session/s6-73/console')
  }, 90_000)

  it('ends at the second Esc alone, and goes on where it was ended', async () => {
    const { console: page, hall, titles, at, shown } = await begun()
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await shown(4)
    await page.keyboard.press('Escape')
    await page.getByText('برای پایان، یک بار دیگر').waitFor()
    await page.keyboard.press('ArrowLeft')
    await at(5)
    await page.keyboard.press('Escape')
    await page.getByText('برای پایان، یک بار دیگر').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('نمایش پایان یافت').waitFor()
    await inHall(hall, titles[4] ?? '').waitFor({ state: 'detached' })
    await press(page, page.getByRole('button', { name: 'ادامه از همان اسلاید' }))
    await at(5)
    await shown(5)
    expect(await page.getByText('نمایش پایان یافت').count()).toBe(0)
  }, 90_000)

  it('locks closed slides: the list names none of them', async () => {
    const { console: page } = await begun()
    await page.getByText(/اسلاید غیرعلنی قفل است/).waitFor()
    // What is left out of them is open all the same.
    const open = await page.locator('nav li button span').allTextContents()
    const whole = (await page.evaluate(async () => {
      const answer = await fetch('/rpc/presenting/deck', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sessionStorage.getItem('token') ?? ''}`,
        },
        body: JSON.stringify({ json: { session: 's6-73', edition: 'closed' } }),
      })
      return ((await answer.json()) as { json: { slides: { title: string; isClosed?: boolean }[] } }).json.slides
    })) as { title: string; isClosed?: boolean }[]
    const closed = whole.filter(({ title, isClosed }) => isClosed === true && !open.includes(title))
    expect(closed.length).toBeGreaterThan(0)
    const said = (await page.locator('main').textContent()) ?? ''
    expect(closed.filter(({ title }) => said.includes(title))).toEqual([])
  }, 90_000)

  it('keeps what the presenter says, with a figure of the records, and the console shows it at its slide', async () => {
    const { console: page } = await begun()
    await visit(page, '/session/s6-73/present')
    await press(page, page.getByRole('button', { name: 'نوشتن یادداشت' }), 'Shift+Tab')
    await page.locator('.cm-content:focus').waitFor()
    await page.keyboard.type('سلام بر همهٔ اعضا. {{')
    const picker = page.getByRole('dialog')
    await picker.getByRole('searchbox').or(picker.getByRole('combobox')).first().waitFor()
    await page.keyboard.type('رزمایش')
    await picker.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await picker.waitFor({ state: 'detached' })
    await page.evaluate(() => history.pushState(null, '', '/session/s6-73/console'))
    const notes = page.getByRole('region', { name: 'یادداشت سخنران' })
    await notes.getByText('سلام بر همهٔ اعضا.').waitFor()
    expect(await notes.locator('mark').textContent()).toMatch(/[۰-۹]/)
  }, 120_000)

  it('gives the hall its look at once', async () => {
    const { console: page, hall } = await begun()
    await visit(page, '/session/s6-73/present')
    await page.getByText('در حال نمایش').first().waitFor()
    const theme = page.getByRole('group', { name: 'ظاهر نمایشگرها' }).getByRole('button').first()
    await theme.focus()
    await choose(page, theme, 'روشن')
    await hall.locator('[data-theme=light]').first().waitFor()
    await expect.poll(() => hall.locator('[data-theme=dark]').count()).toBe(0)
  }, 90_000)

  it('shows a chart of a dashboard at once, and J leads back', async () => {
    const { console: page, hall, at, openBeside } = await begun(2)
    const desk = await openBeside()
    await visit(desk, '/dashboards/crisis')
    await choose(desk, desk.getByRole('button', { name: /نسخه/ }), 'تنها ردیف‌های علنی')
    const figure = desk.getByRole('figure').first()
    // A slide says by a mark of its own that its figures are samples.
    const title = ((await figure.locator('figcaption b').first().textContent()) ?? '').replace(' (نمونه)', '')
    await figure.getByRole('button', { name: 'نمایش در صحن' }).press('Enter')
    await inHall(hall, title).waitFor()
    await page.keyboard.press('j')
    await at(2)
    expect(title).not.toBe('')
  }, 120_000)
})
