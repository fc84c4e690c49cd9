import { describe, expect, it } from 'vitest'
import { hallChart } from '../../../shared/hall/hallChart.ts'
import { hallColours } from '../../../shared/hall/hallColours.ts'
import { hallThemes } from '../../../shared/hall/presentation.ts'
import { contrast, lightness } from '../../fixtures/lightness.ts'

const themes = Object.keys(hallThemes) as (keyof typeof hallThemes)[]

describe.each(themes)('colours of the hall, %s', theme => {
  const colours = hallColours[theme]
  const { inks } = hallChart({ theme, ratio: '16:9', distance: 8 }, 'Vazirmatn', 1728)

  it('let every word stand at 7:1 on slide, band and zone', () => {
    for (const ground of ['slide', 'band', 'zone'] as const)
      for (const word of ['ink', 'soft', 'accent', 'ok', 'middle', 'bad'] as const)
        expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(7)
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(7)
    for (const mark of ['ok', 'bad'] as const) expect(contrast(colours.slide, colours[mark])).toBeGreaterThanOrEqual(7)
  })

  it('let every word of a chart stand at 7:1 on what it is written on', () => {
    for (const { border } of inks.lines) expect(contrast(border, inks.paper)).toBeGreaterThanOrEqual(7)
    for (const word of [inks.text, inks.strong, inks.today, inks.target])
      for (const ground of [inks.paper, inks.lane, inks.tolerated])
        expect(contrast(word, ground)).toBeGreaterThanOrEqual(7)
    for (const { fill, ink } of [...inks.shades, ...Object.values(inks.statuses)])
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(7)
  })

  it('tell data apart from the slide, and series apart in grey where they lie on each other', () => {
    for (const { border } of [inks.single, ...inks.bars, ...inks.lines])
      expect(contrast(border, inks.paper)).toBeGreaterThanOrEqual(3)
    const greys = inks.shades.map(({ fill }) => lightness(fill)).sort((a, b) => a - b)
    greys.slice(1).forEach((grey, at) => expect(grey - greys[at]!).toBeGreaterThanOrEqual(9))
    inks.bars.slice(1).forEach(({ fill }, at) => {
      expect(Math.abs(lightness(fill) - lightness(inks.bars[at]!.fill))).toBeGreaterThanOrEqual(10)
    })
  })
})
