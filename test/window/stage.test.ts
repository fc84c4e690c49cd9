import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { inHall, type StartedPresentation, startPresentation } from './hallWindows.ts'
import { choose, press, reach } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const stage = '/session/s6-73/present'

const cards = (page: Page): Locator => page.getByRole('row')
const titles = async (page: Page): Promise<string[]> => cards(page).locator('p b').allTextContents()
const details = (page: Page): Locator => page.getByRole('region', { name: 'اسلاید انتخاب‌شده' })

async function openStage(page: Page): Promise<void> {
  await visit(page, stage)
  await cards(page).first().waitFor()
}

describe('the stage «نمایش»', () => {
  const opened = sharedByTests(() => openWindow({ sample: true }))

  it('puts slides in another order by keys, and keeps it', async () => {
    const { page } = opened()
    await openStage(page)
    const before = await titles(page)
    await reach(page, cards(page).first())
    await page.keyboard.press('Alt+ArrowDown')
    const moved = [before[1], before[0], ...before.slice(2)]
    await expect.poll(() => titles(page)).toEqual(moved)
    await page.reload()
    await expect.poll(() => titles(page)).toEqual(moved)
  }, 90_000)

  it('leaves a slide out of the presentation and back in, and counts', async () => {
    const { page } = opened()
    await openStage(page)
    const count = page.getByText(/^[۰-۹]+ اسلاید/)
    const before = (await count.textContent()) ?? ''
    await press(page, details(page).getByRole('button', { name: 'کنار گذاشتن' }), 'Shift+Tab')
    await details(page).getByRole('button', { name: 'بازگرداندن به نمایش' }).waitFor()
    await expect.poll(() => count.textContent()).not.toBe(before)
    await cards(page).first().getByText('کنار گذاشته').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => count.textContent()).toBe(before)
  }, 90_000)

  it('makes a handout of the slides and hands it over, and lists it', async () => {
    const { page } = opened()
    await openStage(page)
    const files = page.getByRole('region', { name: 'پروندهٔ اسلایدها' })
    const kind = files.getByRole('button', { name: 'نوع پرونده' })
    await kind.focus()
    await choose(page, kind, 'جزوهٔ PDF، ۶ اسلاید در صفحه')
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await press(page, files.getByRole('button', { name: 'تهیهٔ پرونده' }))
    expect((await download).suggestedFilename()).toMatch(/^s6-73-handout-public-1\.0-.*\.pdf$/)
    await files.getByText('۱ پروندهٔ پیشین').click()
    await files.getByText('جزوهٔ اسلایدها، ویرایش ۱٫۰').waitFor()
  }, 120_000)

  it('refuses a chart with closed rows by a sentence that says what to do', async () => {
    const { page } = opened()
    await visit(page, '/dashboards/indicators')
    const closed = page.getByRole('figure').filter({ hasText: 'غیرعلنی' }).first()
    await closed.getByRole('button', { name: 'نمایش در صحن' }).press('Enter')
    await page.getByText(/ردیف غیرعلنی دارد و در صحن علنی نمایش داده نمی‌شود/).waitFor()
    expect(toPersianDigits(await page.title())).not.toBe('')
  }, 60_000)

  it('takes a chart from the dashboard where it stands', async () => {
    const { page } = opened()
    await openStage(page)
    const before = (await titles(page)).length
    await visit(page, '/dashboards/energy')
    await choose(page, page.getByRole('button', { name: /نسخه/ }), 'تنها ردیف‌های علنی')
    const send = page.getByRole('button', { name: 'نمایش در صحن' }).first()
    await press(page, send)
    await page
      .getByText(/اسلایدهای جلسه (افزوده شد|هست)|به اسلایدهای جلسه/)
      .first()
      .waitFor()
    await openStage(page)
    expect((await titles(page)).length).toBeGreaterThanOrEqual(before)
  }, 90_000)
})

describe('the stage, while a presentation goes on', () => {
  const started = sharedByTests(startPresentation)

  /** The presentation at a slide, by its number, whatever its window shows now. */
  async function begun(number = 1): Promise<StartedPresentation> {
    const presentation = started()
    const { console: page, at } = presentation
    await visit(page, '/session/s6-73/console')
    // Before it is there, no key is its own.
    await page.getByRole('toolbar', { name: 'کلیدهای نمایش' }).waitFor()
    await page.keyboard.type(String(number))
    await page.keyboard.press('Enter')
    await at(number)
    return presentation
  }

  it('keeps what the presenter says, with a figure of the records, and the console shows it at its slide', async () => {
    const { console: page } = await begun()
    await openStage(page)
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
    await openStage(page)
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
