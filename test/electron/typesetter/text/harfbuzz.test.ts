import { describe, expect, it } from 'vitest'
import { openFont } from '../../../../electron/typesetter/fonts/families.ts'
import { typefaces } from '../../../fixtures/typefaces.ts'

/** Glyphs as `hb-shape --no-glyph-names --cluster-level=1` of HarfBuzz's own tools prints them for the same font. */
const shaped: [family: string, text: string, rightToLeft: boolean, glyphs: string][] = [
  ['Vazirmatn', 'سلام', true, '718=3+1218|1302=1+1234|1218=0+1615'],
  ['Vazirmatn', 'می‌شود', true, '689=5+980|1280=4+911|1222=3+1615|592=2+0|1129=1+1329|1267=0+1132'],
  ['Vazirmatn', '(الف)', true, '537=4+700|1249=3+1903|1262=2+590|681=1+475|538=0+700'],
  ['Vazirmatn', 'قَدْر', true, '691=4+701|737=3@300,210+0|1209=2+1089|728=1@135,463+0|1254=0+936'],
  ['Vazirmatn', 'اللّه', true, '1275=4+1062|732=3@9,544+0|1263=2+651|1262=1+590|681=0+475'],
  ['Vazirmatn', '۱۲٬۳۴۵', false, '903=0+591|905=1+1072|770=2+533|907=3+1349|909=4+1170|913=5+1208'],
  ['Vazirmatn', 'PDF', false, '213=0+1292|54=1+1344|100=2+1132'],
  ['Parastoo', 'سلام', true, '181=3+1056|475=1+1325|402=0+1602'],
  ['Parastoo', 'می‌شود', true, '164=5+1047|461=4+843|406=3+1602|4=2+0|511=1+1483|450=0+1031'],
  ['Parastoo', '(الف)', true, '12=4+625|433=3+1976|446=2+569|156=1+464|13=0+625'],
  ['Parastoo', 'قَدْر', true, '166=4+794|194=3@58,-17+0|393=2+1179|190=1@-184,205+0|438=0+798'],
  ['Parastoo', 'اللّه', true, '457=4+1039|193=3@-291,184+0|447=2+646|446=1+569|156=0+464'],
  ['Parastoo', 'بررسی', true, '511=4+1483|402=3+1602|166=2@-148,0+646|397=1@-43,0+839|368=0+599'],
  ['Parastoo', '۱۲٬۳۴۵', false, '235=0+742|236=1+1088|212=2@-128,0+402|237=3+1275|238=4@-70,0+1117|239=5+1133'],
  ['Parastoo', 'PDF', false, '52=0+1230|40=1+1506|42=2+1122'],
]

describe('createShaper', () => {
  it.each(shaped)('shapes %s’s %s as HarfBuzz does', (name, text, rightToLeft, glyphs) => {
    const face = typefaces.find(typeface => typeface.name === name)
    const { shaper } = openFont(face?.families[face.text]?.normal ?? '')
    const printed = shaper.shape(text, rightToLeft, undefined).map(({ id, cluster, x, y, advance }) => {
      const offset = x !== 0 || y !== 0 ? `@${x},${y}` : ''
      return `${id}=${cluster}${offset}+${advance}`
    })
    expect(printed.join('|')).toBe(glyphs)
  })
})
