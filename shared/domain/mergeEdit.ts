import { normalise } from '../persian/normalise.ts'
import type { JsonRow } from '../tables/change.ts'

/** What becomes of an edit: the record's new content, and the fields that somebody else has given another value. */
export interface Merged {
  row: JsonRow
  clashes: string[]
}

/**
 * Lays an edit of some fields over a record that may have changed since the edit began: fields that it does not name
 * stay as they are stored, so that two people can edit different fields of one record.
 * @param stored the record as it is now
 * @param edited its content with the edit
 * @param over the edited fields, each with the value that the edit began with
 */
export function mergeEdit(stored: JsonRow, edited: JsonRow, over: JsonRow): Merged {
  const fields = Object.keys(over)
  const clashes = fields.filter(
    field => !isSameValue(stored[field], over[field]) && !isSameValue(stored[field], edited[field]),
  )
  const own = Object.fromEntries(fields.map(field => [field, edited[field] ?? null]))
  return { row: { ...stored, ...own }, clashes }
}

/** The store keeps texts in their normal form: the same words are the same. */
export function isSameValue(one: JsonRow[string] | undefined, other: JsonRow[string] | undefined): boolean {
  if (typeof one === 'string' && typeof other === 'string') return normalise(one) === normalise(other)
  return (one ?? null) === (other ?? null)
}
