import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOf, shadeClasses } from '../../../../shared/charts/forms/gridShades.ts'
import { paper } from '../../../../shared/charts/forms/paper.ts'
import { contrast, lightness } from '../../../fixtures/lightness.ts'

const { shades } = paper.inks

describe('shades of a grid', () => {
  it('stay apart in grey', () => {
    const greys = shades.map(({ fill }) => lightness(fill))
    greys.slice(1).forEach((grey, at) => expect(greys[at]! - grey).toBeGreaterThanOrEqual(10))
  })

  it('leave the numbers on them legible', () => {
    for (const { fill, ink } of shades) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })

  it('give percent its quarters, and what is full or more a shade of its own', () => {
    const classes = shadeClasses([12, 99.9, 100, 240], 'درصد هدف', shades)
    expect(classes.map(({ label }) => label)).toEqual([
      'کمتر از ۲۵',
      '۲۵ تا ۵۰',
      '۵۰ تا ۷۵',
      '۷۵ تا ۱۰۰',
      '۱۰۰ و بیشتر',
    ])
    expect(classOf(classes, 99.9)).not.toEqual(classOf(classes, 100))
    expect(classOf(classes, 240)).toEqual(classOf(classes, 100))
    expect(classOf(classes, -5)).toEqual(classOf(classes, 0))
  })

  it('name small counts one by one', () => {
    expect(shadeClasses([0, 1, 3], 'رزمایش', shades).map(({ label }) => label)).toEqual(['۰', '۱', '۲', '۳'])
  })

  it('are never darker for less', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, all => {
        const classes = shadeClasses(all, 'تن', shades)
        expect(classes.length).toBeLessThanOrEqual(shades.length)
        const greys = all.toSorted((a, b) => a - b).map(value => lightness(classOf(classes, value)!.fill))
        expect(greys).toEqual(greys.toSorted((a, b) => b - a))
      }),
    )
  })
})
