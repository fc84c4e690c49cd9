import { expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

it('the window keeps its focus and its marks in a system of few colours, and moves nothing for whoever asks that', async () => {
  const { page } = await openWindow({ sample: true })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await visit(page, '/session/s6-73/check')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const style = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
    return { outlineStyle, outlineWidth }
  })
  expect(style).toEqual({ outlineStyle: 'solid', outlineWidth: '2px' })
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(element =>
        [getComputedStyle(element)].some(
          ({ transitionDuration, animationDuration }) =>
            !/^0s(, 0s)*$/.test(transitionDuration) || animationDuration !== '0s',
        ),
      ).length,
  )
  expect(moving).toBe(0)
}, 60_000)
