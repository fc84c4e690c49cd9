import { describe, expect, it } from 'vitest'
import { tenYears } from '../fixtures/hostileSlides.ts'
import { openHallScreen } from './hallScreen.ts'
import { type HallLookName, hallLooks, showsHostileSlides, showsTheSample } from './showsWhole.ts'

const names = Object.keys(hallLooks) as HallLookName[]

showsHostileSlides(names)
showsTheSample(names)

const slide = { id: 'heaviest', item: null, title: 'ده سال ماه‌به‌ماه', body: [tenYears] }
const other = { ...slide, id: 'words', title: 'دستور جلسه', body: [] }

describe('the page of the hall', () => {
  it('holds no more after many changes than after few', async () => {
    const { page, show } = await openHallScreen()
    const browser = await page.context().newCDPSession(page)
    await browser.send('Performance.enable')
    const held = async (): Promise<Record<string, number>> => {
      await browser.send('HeapProfiler.collectGarbage')
      const { metrics } = await browser.send('Performance.getMetrics')
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
    }
    const change = async (times: number): Promise<void> => {
      for (let turn = 0; turn < times; turn++) await show({ slide: turn % 2 === 0 ? slide : other, step: turn })
    }
    await change(20)
    const few = await held()
    await change(100)
    const many = await held()
    for (const kind of ['Nodes', 'JSEventListeners', 'JSHeapUsedSize'])
      expect(many[kind]!).toBeLessThanOrEqual(few[kind]! * 1.25)
  })
})
