import type { Span } from '../document.ts'
import { type Status, statusMarks, statusNames } from '../domain/indicatorStatus.ts'

/** «● محقق»: by shape, word and colour, never by colour alone. */
export function statusMark(status: Status): Span[] {
  return [{ text: `${statusMarks[status]} `, tone: status }, { text: statusNames[status] }]
}
