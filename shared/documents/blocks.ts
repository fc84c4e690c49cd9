import type { ChartSpec } from '../chartSpec.ts'
import type { Chart, Paragraph, Span } from '../document.ts'
import { type Status, statusMarks, statusNames, statusTones } from '../domain/indicatorStatus.ts'

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
export function chartBlocks(specs: readonly ChartSpec[], fact: string | undefined): Chart[] {
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

/** Whether it reads as well half as wide. */
function isUpright(spec: ChartSpec | undefined): boolean {
  return spec?.form === 'line' || spec?.form === 'groupedBars' || spec?.form === 'stackedBars'
}

/** «● محقق»: by shape, word and colour, never by colour alone; not parted at a line's end. */
export function statusMark(status: Status): Span[] {
  return [
    { text: `${statusMarks[status]}\u00a0`, tone: statusTones[status] },
    { text: statusNames[status].replaceAll(' ', '\u00a0') },
  ]
}
