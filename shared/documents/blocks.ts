import type { ChartSpec } from '../chartSpec.ts'
import type { Chart, Paragraph, Span } from '../document.ts'
import { type Status, statusMarks, statusNames, statusTones } from '../domain/indicatorStatus.ts'
import { formatNumber } from '../persian/formatNumber.ts'

/** A smaller line beside what it explains. */
export function note(text: string): Paragraph {
  return { kind: 'paragraph', role: 'note', text: [{ text }] }
}

/** What must be read with the figures above it. */
export function caveat(text: string): Paragraph {
  return { kind: 'paragraph', role: 'caveat', text: [{ text }] }
}

/**
 * Charts under the source code of the table that they picture; upright ones of which two follow each other stand beside
 * each other.
 */
export function chartBlocks(drawn: readonly ChartSpec[], fact: string | undefined): Chart[] {
  const specs = drawn.filter(isWorthDrawing)
  const isHalf = specs.map(() => false)
  for (let at = 0; at + 1 < specs.length; at++)
    if (!isHalf[at] && isUpright(specs[at]) && isUpright(specs[at + 1])) isHalf[at] = isHalf[at + 1] = true
  return specs.map((spec, at) => ({
    kind: 'chart',
    spec,
    ...(fact === undefined ? {} : { fact }),
    ...(isHalf[at] ? { width: 'half' } : {}),
  }))
}

/** Whether a picture says more than its one number would. */
export function isWorthDrawing(spec: ChartSpec): boolean {
  if (spec.form !== 'groupedBars' && spec.form !== 'rankedBars' && spec.form !== 'stackedBars') return true
  return spec.series.flatMap(({ values }) => values.filter(value => value !== null)).length > 1
}

/** Letters of the values over bars that have room beside each other in half a page. */
const mostBesideBars = 34

/** Whether it reads as well half as wide: the values over its bars do not run into each other. */
function isUpright(spec: ChartSpec | undefined): boolean {
  if (spec?.form === 'line' || spec?.form === 'stackedBars') return true
  if (spec?.form !== 'groupedBars') return false
  const values = spec.series.flatMap(series => series.values.flatMap(value => value ?? []))
  const longest = Math.max(0, ...values.map(value => formatNumber(value).length))
  return longest * spec.categories.length * spec.series.length <= mostBesideBars
}

/** «● محقق»: by shape, word and colour, never by colour alone; not parted at a line's end. */
export function statusMark(status: Status): Span[] {
  return [
    { text: `${statusMarks[status]}\u00a0`, tone: statusTones[status] },
    { text: statusNames[status].replaceAll(' ', '\u00a0') },
  ]
}
