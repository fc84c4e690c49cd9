import { describe, expect, it } from 'vitest'
import { fontFamilies, openFont } from '../../../../electron/typesetter/fonts/families.ts'
import { FileShapers } from '../../../../electron/typesetter/text/fileShapers.ts'
import { kernedBesideSpace } from '../../../../electron/typesetter/text/spaceKerning.ts'

const shapers = new FileShapers(openFont(fontFamilies.Vazirmatn.normal))
const shaper = {
  spaceWidth: shapers.shape(' ', false).width,
  shape: (text: string) => shapers.shape(text, false),
}

describe('a Latin word beside a space', () => {
  it.each(['To', 'AVATAR', 'Type', 'GIS', 'We.', '۱۲'])('lets «%s» stand as a whole line is shaped', word => {
    const before = kernedBesideSpace(shaper.shape(word), 'left', shaper, undefined)
    const between = kernedBesideSpace(before, 'right', shaper, undefined)
    const line = shaper.shape(`x ${word} x`).width
    const others = shaper.shape('x ').width + shaper.shape(' x').width - 2 * shaper.spaceWidth
    expect(between.width + 2 * shaper.spaceWidth + others).toBeCloseTo(line, 6)
  })

  it('moves a T towards the space and leaves a G, as the font says', () => {
    const t = shaper.shape('To')
    expect(kernedBesideSpace(t, 'left', shaper, undefined).width).toBeLessThan(t.width)
    const g = shaper.shape('GIS')
    expect(kernedBesideSpace(g, 'left', shaper, undefined)).toBe(g)
  })

  it('keeps what stands in an isolate as it is', () => {
    const isolated = shaper.shape('\u2066To\u2069')
    expect(kernedBesideSpace(isolated, 'left', shaper, undefined)).toBe(isolated)
  })
})
