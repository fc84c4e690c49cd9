import type { HallColours } from '../../../shared/hall/hallColours.ts'
import { hex } from '../design/units.ts'
import { persian } from './slides.ts'

/** The colours and letters that whatever is added to the file later takes. */
export function mendedTheme(xml: string, colours: HallColours, series: readonly string[], font: string): string {
  const { slide, band, ink, soft, accent } = colours
  const scheme: [name: string, colour: string][] = [
    ['dk1', ink],
    ['lt1', slide],
    ['dk2', soft],
    ['lt2', band],
    ...series.map((colour, at): [string, string] => [`accent${at + 1}`, colour]),
    ['hlink', accent],
    ['folHlink', soft],
  ]
  const written = scheme.map(
    ([name, colour]) => `<a:${name}><a:srgbClr val="${hex(colour).toUpperCase()}"/></a:${name}>`,
  )
  return xml
    .replace(
      /<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s,
      `<a:clrScheme name="شورانامه">${written.join('')}</a:clrScheme>`,
    )
    .replaceAll('<a:cs typeface=""/>', `<a:cs typeface="${font}"/>`)
    .replaceAll(/<a:font script="Arab" typeface="[^"]*"\/>/g, `<a:font script="Arab" typeface="${font}"/>`)
}

/** Masters, layouts and the file's own defaults: text begins at the right. */
export function mendedDefaults(xml: string): string {
  return persian(xml)
    .replaceAll('<a:lvl1pPr algn="r" indent', '<a:lvl1pPr rtl="1" algn="r" indent')
    .replaceAll('algn="l" defTabSz="914400" rtl="0"', 'algn="r" defTabSz="914400" rtl="1"')
    .replaceAll('algn="ctr" defTabSz="914400" rtl="0"', 'algn="r" defTabSz="914400" rtl="1"')
}
