import type { SlidePartSource } from '../../shared/api/presenting.ts'
import type { Edition } from '../../shared/document.ts'
import { builtDeck } from '../../shared/documents/slides/build.ts'
import { hallFor } from '../../shared/documents/slides/fit/room.ts'
import { partSource } from '../../shared/documents/slides/partSource.ts'
import type { Hall } from '../../shared/hallSizes.ts'
import { fieldName, recordName } from '../../shared/session/recordName.ts'
import type { Session } from '../../shared/session/session.ts'

/** Where a part of a slide comes from. @param hall whose slides they are @throws Problem as `slides` does */
export function slidePartSource(
  all: Session,
  { edition, slide, part }: { edition: Edition; slide: string; part: string },
  hall: Hall,
): SlidePartSource | null {
  const deck = builtDeck(all, edition, hallFor(hall))
  const found = partSource(deck, slide, part)
  if (found === null) return null
  const { records, text, fields, ...said } = found
  const { session } = deck
  return {
    ...said,
    records: records.map(({ kind, key }) => ({ kind, key, name: recordName(session, kind, key) })),
    source: {
      text,
      cells: fields.map(cell => ({
        ...cell,
        place: `${recordName(session, cell.kind, cell.key)}، ${fieldName(cell.kind, cell.field)}`,
      })),
    },
  }
}
