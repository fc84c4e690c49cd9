import type { Change } from '../../../shared/tables/change.ts'
import { recordOption } from '../../../shared/tables/recordLabel.ts'

/** Letters of a name that say enough of which record it is. */
const mostLetters = 80

/** What people call the record of a change. */
export function changeName({ kind, key, before, after }: Change): string {
  const row = after ?? before
  const name = row === null ? key : recordOption(kind, row).label
  return name.length > mostLetters ? `${name.slice(0, mostLetters)}…` : name
}
