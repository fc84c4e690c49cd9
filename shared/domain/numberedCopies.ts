import type { AnyRow } from '../tables/record.ts'

/** A numbered copy of a closed edition, and whose it is. */
export interface NumberedCopy {
  number: number
  recipient: string
}

/**
 * A copy for every member who holds a seat of a term on a day, numbered by the seats.
 * @param members of the store, as plain rows
 */
export function numberedCopies(
  members: readonly Readonly<Record<string, AnyRow[string]>>[],
  { term, date }: { term: string; date: string },
): NumberedCopy[] {
  return members
    .filter(member => member['term'] === term && String(member['from']) <= date)
    .filter(({ to = null }) => to === null || date <= String(to))
    .map(({ seat, title }) => ({ number: Number(seat), recipient: String(title) }))
    .sort((one, other) => one.number - other.number)
}
