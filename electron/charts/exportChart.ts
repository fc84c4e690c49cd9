/** A chart as a file of its own: with its title over it, since what is saved goes where no caption follows. */
import { chartHeight } from '../../shared/charts/chartHeight.ts'
import type { ChartSpec } from '../../shared/charts/chartSpec.ts'
import { fitText } from '../../shared/charts/forms/fitText.ts'
import { chartInk } from '../../shared/charts/forms/palette.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { createCanvas, fontFamilies, type Pen, SvgExportFlag } from './canvas.ts'
import { drawChart, paintChart } from './drawChart.ts'

const width = 481
const margin = 12
const titleSize = 10.5
const lineHeight = 17
/** Pixels a point. */
const density = 2

export interface ChartFiles {
  /** Complete and on its own, with the title and the alternative for those who listen. */
  svg: string
  /** At twice its size, on white. */
  png: Buffer
}

/** @param mark «غیرعلنی», said beside the title of what is not for the public */
export function exportChart(spec: ChartSpec, mark = ''): ChartFiles {
  const size = { width, height: chartHeight(spec) }
  const heading = headingOf(mark === '' ? spec.title : `${spec.title} – ${mark}`)
  const top = margin + heading.height
  const whole = { width: width + margin * 2, height: top + size.height + margin }
  const picture = createCanvas(whole.width * density, whole.height * density)
  const pen = picture.getContext('2d')
  pen.scale(density, density)
  pen.fillStyle = chartInk.paper
  pen.fillRect(0, 0, whole.width, whole.height)
  heading.write(pen, whole.width - margin, margin)
  pen.drawImage(paintChart(spec, size, density), margin, top, size.width, size.height)
  const letters = createCanvas(whole.width, top, SvgExportFlag.ConvertTextToPaths)
  heading.write(letters.getContext('2d'), whole.width - margin, margin)
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" role="img" aria-labelledby="title description" xml:lang="fa">`,
      `<title id="title">${escaped(spec.title)}</title>`,
      `<desc id="description">${escaped(spec.alternative)}</desc>`,
      `<rect width="${whole.width}" height="${whole.height}" fill="${chartInk.paper}"/>`,
      inner(letters.getContent().toString(), 0, 0),
      inner(drawChart(spec, size), margin, top),
      '</svg>\n',
    ].join('\n'),
    png: picture.toBuffer('image/png'),
  }
}

function headingOf(title: string): { height: number; write: (pen: Pen, right: number, top: number) => void } {
  const font = `${titleSize}px ${fontFamilies}`
  const measure = createCanvas(1, 1).getContext('2d')
  measure.font = font
  const lines = fitText(measure, title, width, 2)
  return {
    height: lines.length * lineHeight + 6,
    write: (pen, right, top) => {
      pen.font = font
      pen.direction = 'rtl'
      pen.fillStyle = chartInk.strong
      pen.textAlign = 'right'
      pen.textBaseline = 'middle'
      lines.forEach((line, index) => pen.fillText(line, right, top + (index + 0.5) * lineHeight))
    },
  }
}

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
