import type { KeyFigures } from '../../../document.ts'
import { even } from './even.ts'
import { fullSizes, type Room } from './room.ts'
import { linesOf, textWidth } from './textWidth.ts'

type Figure = KeyFigures['figures'][number]

/** How many figures may share a slide: more than four stand in two columns, and of fewer the first leads the others. */
const counts = [6, 4, 3, 2]
const mostWithLead = 4

/** Between the two columns of figures. */
const betweenColumns = 72
/** Of the number, its unit, what it is, and what is noted of it. */
const lines = { number: 1.16, unit: 1.5, label: 1.4, note: 1.4 } as const

/** As many figures a slide as stand there large, on all slides about as many. */
export function figureGroups(block: KeyFigures, room: Room): KeyFigures[] {
  const groups = counts.map(count => even(block.figures, count))
  const fitting = groups.find(all => all.every(group => fits(group, room))) ?? even(block.figures, 1)
  return fitting.map(figures => ({ ...block, figures }))
}

function fits(figures: readonly Figure[], room: Room): boolean {
  const width = (room.width - betweenColumns) / 2
  const heights = figures.map(figure => heightOf(figure, width, room.scale))
  const [lead = 0, ...beside] = heights
  if (heights.length <= mostWithLead) return Math.max(lead, sum(beside)) <= room.height
  return sum(heights.map((height, at) => (at % 2 === 0 ? Math.max(height, heights[at + 1] ?? 0) : 0))) <= room.height
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0)

function heightOf({ value, label, note }: Figure, width: number, scale: number): number {
  const { figure, unit, label: labelSize, source } = fullSizes
  const number = /[۰-۹]+(?:[٬٫.][۰-۹]+)*[٪%]?/.exec(value)?.[0] ?? value
  const besides = textWidth(value.replace(number, ''), unit * scale)
  const isOneLine = textWidth(number, figure * scale) + besides <= width
  const more = isOneLine ? 0 : linesOf(value.replace(number, ''), unit * scale, width) * unit * lines.unit
  const said = linesOf(label, labelSize * scale, width) * labelSize * lines.label
  const noted = note === undefined ? 0 : linesOf(note, source * scale, width) * source * lines.note
  return (figure * lines.number + more + said + noted) * scale
}
