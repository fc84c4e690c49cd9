import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { renderDeckPage } from '../../electron/services/deckPage.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { readPdf } from '../fixtures/readPdf.ts'
import { deckOf, everyBlock, slideOf } from '../fixtures/slideSample.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { newContext } from './sharedBrowser.ts'

const slides = Object.values(everyBlock).map((block, at) =>
  slideOf([block], { id: `slide/${at}`, title: `نوع ${block.kind}` }),
)

/** The page as a foreign computer opens it: from a folder, with no network. */
async function openDeck(): Promise<{ page: Page; asked: string[]; errors: string[] }> {
  const file = join(await temporaryFolder(), 'index.html')
  await writeFile(file, (await renderDeckPage(deckOf(slides))).bytes)
  const context = await newContext()
  await context.setOffline(true)
  const page = await context.newPage()
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', request => void asked.push(request.url().slice(0, 60)))
  page.on('pageerror', ({ message }) => void errors.push(message))
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())))
  await page.goto(pathToFileURL(file).href)
  return { page, asked, errors }
}

const place = (at: number): string => toPersianDigits(`اسلاید ${at} از ${slides.length}`)

const shows = (page: Page, at: number): Promise<void> =>
  page
    .locator('[aria-live]', { hasText: `${place(at)}: ${slides[at - 1]?.title ?? ''}` })
    .waitFor({ state: 'attached' })

it('shows every kind of slide by the keys that people know, and asks for nothing', async () => {
  const { page, asked, errors } = await openDeck()
  await shows(page, 1)
  for (let at = 2; at <= slides.length; at++) {
    await page.keyboard.press('ArrowLeft')
    await shows(page, at)
  }
  await page.keyboard.press('ArrowRight')
  await shows(page, slides.length - 1)
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await shows(page, 3)
  await page.getByText('زمان پاسخ').waitFor()
  await page.keyboard.press('Home')
  await shows(page, 1)
  expect(asked.filter(url => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
  expect(errors).toEqual([])
})

it('goes by hand, in the overview and in the other theme', async () => {
  const { page, errors } = await openDeck()
  await shows(page, 1)
  await page.keyboard.press('g')
  await page.getByRole('button', { name: 'نوع list' }).click()
  await shows(page, 5)
  await page.getByRole('button', { name: /^اسلاید بعد/ }).click()
  await shows(page, 6)
  await page.keyboard.press('t')
  await page.locator('main[data-theme=light]').waitFor()
  await page.keyboard.press('b')
  await page.locator('[data-cover=black]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-cover]').waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})

it('prints every slide on a page of its own, with its chart', async () => {
  const { page } = await openDeck()
  await shows(page, 1)
  const asked = page.evaluate(
    () =>
      new Promise<boolean>(resolve => {
        globalThis.print = () => {
          const [canvas] = document.querySelectorAll('canvas')
          const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
          resolve(pixels.some(value => value > 0))
        }
      }),
  )
  await page.keyboard.press('p')
  expect(await asked).toBe(true)
  const file = join(await temporaryFolder(), 'printed.pdf')
  await page.pdf({ path: file, preferCSSPageSize: true })
  const { pages } = await readPdf(file)
  expect(pages).toHaveLength(slides.length)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await shows(page, 1)
})
