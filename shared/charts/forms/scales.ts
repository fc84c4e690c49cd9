import type { ChartConfiguration } from 'chart.js'
import type { ChartLook } from './chartLook.ts'
import { tickLabel } from './chartNumber.ts'
import { wrapLabel } from './wrapLabel.ts'

type Scales = NonNullable<NonNullable<ChartConfiguration<'bar' | 'line'>['options']>['scales']>
export type AxisOptions = NonNullable<Scales[string]>

/** Chart.js's own options do not pass a chart's font on to its axes and legend. */
export function fontOptions(look: ChartLook): { font: { family: string; size: number } } {
  return { font: { family: look.font, size: look.fontSize } }
}

/** Nor to what it says under a pointer. */
export function tooltipFonts(look: ChartLook) {
  const { font } = fontOptions(look)
  return { titleFont: font, bodyFont: font }
}

/** Characters of Vazirmatn set beside each other take about half their size each. */
const advance = 0.52

/** Categories from the right; each label wraps to the room below its own group. */
export function categoriesBelow(categories: readonly string[], look: ChartLook): AxisOptions {
  const slot = (look.width * 0.88) / Math.max(1, categories.length) / (look.fontSize * advance)
  const room = Math.max(6, Math.floor(slot))
  // A word breaks nowhere: where the longest would run into the next, some are left out.
  const longest = Math.max(0, ...categories.flatMap(name => name.split(' ')).map(word => word.length))
  return {
    type: 'category',
    reverse: true,
    grid: { display: false },
    border: { color: look.inks.axis },
    ticks: {
      ...fontOptions(look),
      color: look.inks.strong,
      maxRotation: 0,
      autoSkip: categories.length > 16 || longest > slot * 1.05,
      callback: index => wrapLabel(categories[Number(index)] ?? '', room, 3),
    },
  }
}

/** Categories down the right side, for bars that grow to the left. */
export function categoriesBeside(categories: readonly string[], look: ChartLook): AxisOptions {
  return {
    type: 'category',
    position: 'right',
    grid: { display: false },
    border: { color: look.inks.axis },
    ticks: {
      ...fontOptions(look),
      color: look.inks.strong,
      autoSkip: false,
      crossAlign: 'far',
      callback: index => wrapLabel(categories[Number(index)] ?? '', 34, 2),
    },
  }
}

/** Ems of a picture that is low as well: a value over its highest point takes more of it. */
const narrow = 32

/**
 * Values at the right side, or below and growing to the left.
 * @param unit named under the axis; at the right side it stands over it, where Chart.js has no place for it
 */
export function values(
  shown: readonly (string | null)[],
  position: 'right' | 'bottom',
  look: ChartLook,
  unit?: string,
): AxisOptions {
  return {
    type: 'linear',
    position,
    reverse: position === 'bottom',
    beginAtZero: true,
    // Room for the value written over the highest column; beside ranked bars the margin has it.
    grace: position === 'bottom' ? 0 : look.width < narrow * look.fontSize ? '30%' : '11%',
    grid: { color: look.inks.grid, drawTicks: false },
    border: { display: false },
    ticks: {
      ...fontOptions(look),
      color: look.inks.text,
      maxTicksLimit: 7,
      padding: 6,
      ...(shown.every(isWhole) ? { precision: 0 } : {}),
      callback: value => tickLabel(value),
    },
    ...(unit === undefined
      ? {}
      : { title: { display: true, text: unit, color: look.inks.text, ...fontOptions(look) } }),
  }
}

/** An axis that is not drawn, as every value is written at its mark. */
export function hidden(axis: AxisOptions): AxisOptions {
  return { ...axis, display: false }
}

/** Half a drill is no tick. */
function isWhole(value: string | null): boolean {
  return value === null || /^-?\d+$/.test(value)
}
