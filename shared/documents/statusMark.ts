import type { Span } from '../document.ts'
import { type Status, statusMarks, statusNames } from '../domain/indicatorStatus.ts'

/** «● محقق»: by shape, word and colour, never by colour alone; not parted at a line's end. */
export function statusMark(status: Status): Span[] {
  return [
    { text: `${statusMarks[status]}\u00a0`, tone: status },
    { text: statusNames[status].replaceAll(' ', '\u00a0') },
  ]
}
