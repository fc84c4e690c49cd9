import type { RecordKind } from '../../../shared/tables/index.ts'

const keyOf = (kind: RecordKind, headers: readonly string[]) => `columns ${kind} ${JSON.stringify(headers)}`

/** What was chosen for the last file with these headers on this machine. */
export function keptColumns(kind: RecordKind, headers: readonly string[]): (string | null)[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(kind, headers)) ?? 'null')
    return Array.isArray(kept) && kept.length === headers.length
      ? kept.map(name => (typeof name === 'string' ? name : null))
      : null
  } catch {
    return null
  }
}

/** Keeps a choice for the next file of the same sender; where there is no room, it is made again. */
export function keepColumns(kind: RecordKind, headers: readonly string[], columns: readonly (string | null)[]): void {
  try {
    localStorage.setItem(keyOf(kind, headers), JSON.stringify(columns))
  } catch {
    // Nothing is lost but a convenience.
  }
}
