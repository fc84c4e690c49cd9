import { describe, expect, it } from 'vitest'
import { fontFamilies, fontFile } from '../../../../electron/pdf/fonts.ts'

const { shaper } = fontFile(fontFamilies.Vazirmatn.normal)

/** Glyphs as `hb-shape --no-glyph-names --cluster-level=1` of HarfBuzz's own tools prints them for the same font. */
const shaped: [text: string, rightToLeft: boolean, glyphs: string][] = [
  ['سلام', true, '718=3+1218|1302=1+1234|1218=0+1615'],
  ['می‌شود', true, '689=5+980|1280=4+911|1222=3+1615|592=2+0|1129=1+1329|1267=0+1132'],
  ['(الف)', true, '537=4+700|1249=3+1903|1262=2+590|681=1+475|538=0+700'],
  ['قَدْر', true, '691=4+701|737=3@300,210+0|1209=2+1089|728=1@135,463+0|1254=0+936'],
  ['اللّه', true, '1275=4+1062|732=3@9,544+0|1263=2+651|1262=1+590|681=0+475'],
  ['۱۲٬۳۴۵', false, '903=0+591|905=1+1072|770=2+533|907=3+1349|909=4+1170|913=5+1208'],
  ['PDF', false, '213=0+1292|54=1+1344|100=2+1132'],
]

describe('createShaper', () => {
  it.each(shaped)('shapes %s as HarfBuzz does', (text, rightToLeft, glyphs) => {
    const printed = shaper.shape(text, rightToLeft, undefined).map(({ id, cluster, x, y, advance }) => {
      const offset = x !== 0 || y !== 0 ? `@${x},${y}` : ''
      return `${id}=${cluster}${offset}+${advance}`
    })
    expect(printed.join('|')).toBe(glyphs)
  })
})
