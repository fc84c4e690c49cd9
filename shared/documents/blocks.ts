import type { ChartSpec } from '../chartSpec.ts'
import type { Chart, Paragraph, Span } from '../document.ts'
import { type Status, statusMarks, statusNames } from '../domain/indicatorStatus.ts'

/** A smaller line beside what it explains. */
export function note(text: string): Paragraph {
  return { kind: 'paragraph', role: 'note', text: [{ text }] }
}

/** What must be read with the figures above it. */
export function caveat(text: string): Paragraph {
  return { kind: 'paragraph', role: 'caveat', text: [{ text }] }
}

/** Charts under the source code of the table that they picture. */
export function chartBlocks(specs: readonly ChartSpec[], fact: string | undefined): Chart[] {
  return specs.map(spec => ({ kind: 'chart', spec, ...(fact === undefined ? {} : { fact }) }))
}

/** «● محقق»: by shape, word and colour, never by colour alone; not parted at a line's end. */
export function statusMark(status: Status): Span[] {
  return [
    { text: `${statusMarks[status]}\u00a0`, tone: status },
    { text: statusNames[status].replaceAll(' ', '\u00a0') },
  ]
}
