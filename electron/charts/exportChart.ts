/** A chart as a file of its own: with its title over it, since what is saved goes where no caption follows. */

import type { ChartSpec } from '../../shared/chartSpec.ts'
import { chartHeight } from '../../shared/charts/chartHeight.ts'
import { fitText } from '../../shared/charts/forms/fitText.ts'
import { paper } from '../../shared/charts/forms/paper.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { isolateFigures } from '../../shared/persian/isolateFigures.ts'
import { createCanvas, type Pen, SvgExportFlag } from './canvas.ts'
import { drawChart, paintChart } from './drawChart.ts'
import { fontFamilies } from './fontFamilies.ts'
import { withPngText } from './pngText.ts'

const width = 481
const margin = 12
const sizes = { title: 10.5, note: 8 }
const lineHeights = { title: 17, note: 13 }
/** Of one text beside the picture: what it says of its figures is never cut, and no text of ours is as long. */
const mostLines = 12
/** Pixels a point: a picture fills a hall's screen, 1,920 pixels wide and more. */
const density = 4

export interface ChartFiles {
  /** Complete and on its own, with the title and the alternative for those who listen. */
  svg: string
  /** At four times its size, on white, with the same in its text chunks. */
  png: Buffer
  /** What the picture shows and around it says, in sentences. */
  alternative: string
}

/** What stands around a chart that goes where nothing else tells of it. */
export interface PictureText {
  /** «غیرعلنی», beside the title of what is not for the public; empty otherwise. */
  mark: string
  /** Under the title: whose it is, in what unit, which parts are closed. */
  notes: readonly string[]
  /** Under the picture: council, session, day and edition; then what it was drawn from. */
  footer: readonly string[]
}

export function exportChart(spec: ChartSpec, { mark, notes, footer }: PictureText): ChartFiles {
  const size = { width, height: chartHeight(spec) }
  const title = mark === '' ? spec.title : `${spec.title} – ${mark}`
  const alternative = [spec.alternative, ...notes, ...footer].map(ended).join(' ')
  const above = textBlock([{ text: title, as: 'title' }, ...notes.map(text => ({ text, as: 'note' as const }))])
  const below = textBlock(footer.map(text => ({ text, as: 'note' as const })))
  const [top, end] = [margin + above.height + 6, 6 + below.height + margin]
  const whole = { width: width + margin * 2, height: top + size.height + end }
  const write = (pen: Pen): void => {
    above.write(pen, margin)
    below.write(pen, top + size.height + 6)
  }
  const picture = createCanvas(whole.width * density, whole.height * density)
  const pen = picture.getContext('2d')
  pen.scale(density, density)
  pen.fillStyle = paper.inks.paper
  pen.fillRect(0, 0, whole.width, whole.height)
  write(pen)
  pen.drawImage(paintChart(spec, size, density), margin, top, size.width, size.height)
  const letters = createCanvas(whole.width, whole.height, SvgExportFlag.ConvertTextToPaths)
  write(letters.getContext('2d'))
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" role="img" aria-labelledby="title description" xml:lang="fa">`,
      `<title id="title">${escaped(title)}</title>`,
      `<desc id="description">${escaped(alternative)}</desc>`,
      `<rect width="${whole.width}" height="${whole.height}" fill="${paper.inks.paper}"/>`,
      inner(letters.getContent().toString(), 0, 0),
      inner(drawChart(spec, size), margin, top),
      '</svg>\n',
    ].join('\n'),
    png: withPngText(picture.toBuffer('image/png'), {
      Title: stripIsolates(title),
      Description: stripIsolates(alternative),
    }),
    alternative: stripIsolates(alternative),
  }
}

const ended = (text: string) => (/[.؟!]$/u.test(text) ? text : `${text}.`)

type Letters = 'title' | 'note'

/** Texts under each other, from the right. */
function textBlock(texts: readonly { text: string; as: Letters }[]) {
  const measure = createCanvas(1, 1).getContext('2d')
  const lines = texts.flatMap(({ text, as }) => {
    measure.font = fontOf(as)
    return fitText(measure, text, width, mostLines).map(line => ({ line, as }))
  })
  return {
    height: lines.reduce((sum, { as }) => sum + lineHeights[as], 0),
    write: (pen: Pen, top: number): void => {
      pen.direction = 'rtl'
      pen.textAlign = 'right'
      pen.textBaseline = 'middle'
      let y = top
      for (const { line, as } of lines) {
        pen.font = fontOf(as)
        pen.fillStyle = as === 'title' ? paper.inks.strong : paper.inks.text
        pen.fillText(isolateFigures(line), margin + width, y + lineHeights[as] / 2)
        y += lineHeights[as]
      }
    },
  }
}

const fontOf = (as: Letters) => `${sizes[as]}px ${fontFamilies}`

/** A picture inside another: without its own declaration, standing where it is told. */
function inner(svg: string, x: number, y: number): string {
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace('<svg ', `<svg x="${x}" y="${y}" `)
    .trim()
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return stripIsolates(text).replace(/[&<>"]/g, sign => entities[sign] ?? sign)
}
