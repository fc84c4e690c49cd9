import type { ChartInks, SeriesPaint } from '../charts/forms/inks.ts'
import { paper } from '../charts/forms/paper.ts'
import type { ChartLook } from '../charts/toChartJs.ts'
import { hallScale, hallValues, leastLetters } from '../hallSizes.ts'
import { type HallColours, hallColours } from './hallColours.ts'
import type { HallLook } from './presentation.ts'

/** Letters of axes and notes, in hall pixels at eight heights. */
const letters = 34
/** Of the letters on paper, for which rules and dashes are made. */
const paperLetters = 8.5

/**
 * How a chart looks in the hall. @param font family under which the canvas knows the letters @param width of the canvas
 * in hall pixels @param fit share by which its letters are smaller than they should be, where a picture holds too much
 */
export function hallChart(look: HallLook, font: string, width: number, fit = 1): ChartLook {
  const fontSize = Math.max(leastLetters, hallLetters(look) * fit)
  return {
    font,
    fontSize,
    width,
    inks: hallInks[look.theme],
    strokes: fontSize / paperLetters,
    valueSize: hallValues,
    valueWeight: 'bold',
    names: 'beside',
  }
}

/** Letters of a chart's axes in hall pixels, where it has room for them. */
export function hallLetters(look: HallLook): number {
  return letters * hallScale(look)
}

const hallInks: Readonly<Record<HallLook['theme'], ChartInks>> = {
  dark: inksOf(hallColours.dark, {
    bars: ['#62dcd5', '#1f8682', '#f4cd83', '#b0702c', '#cdbdff', '#6d7fd0'].map(plain),
    lines: ['#62dcd5', '#f4cd83', '#ffb3aa', '#cdbdff', '#93e3b0', '#f3f9f8'],
    shades: ['#0d2725', '#16413e', '#225a57', '#6cc4be', '#b5eeea'],
  }),
  light: inksOf(hallColours.light, {
    bars: paper.inks.bars,
    lines: ['#044f4f', '#1f3864', '#653e00', '#8d1f19', '#5b2a86', '#0b2422'],
    shades: ['#e8f4f2', '#b3dad7', '#7fbbb7', '#0b5f5d', '#063f40'],
  }),
}

function inksOf(
  colours: HallColours,
  { bars, lines, shades }: { bars: readonly SeriesPaint[]; lines: readonly string[]; shades: readonly string[] },
): ChartInks {
  const { slide, ink, soft, rule, accent, ok, middle, bad, zone } = colours
  return {
    text: soft,
    strong: ink,
    axis: soft,
    grid: rule,
    paper: slide,
    lane: zone,
    today: middle,
    tolerated: zone,
    target: accent,
    single: plain(accent),
    bars,
    lines: lines.map(plain),
    // The three least are of the slide's own lightness, the others of its words'.
    shades: shades.map((fill, index) => ({ fill, ink: index < 3 ? ink : slide })),
    statuses: {
      done: { fill: ok, border: ok, ink: slide },
      underway: { fill: zone, border: accent, ink },
      planned: { fill: slide, border: soft, ink },
      stopped: { fill: slide, border: bad, ink },
    },
  }
}

function plain(fill: string): SeriesPaint {
  return { fill, border: fill }
}
