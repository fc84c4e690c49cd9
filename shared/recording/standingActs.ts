import type { Change } from '../tables/change.ts'
import { sameJson } from '../tables/jsonRow.ts'

interface ActGroup {
  group: string
  changes: readonly Change[]
}

/**
 * The groups that still stand: one that was taken back goes with the one that took it back.
 * @param groups the oldest first
 */
export function standingActs<G extends ActGroup>(groups: readonly G[]): G[] {
  const standing: G[] = []
  for (const group of groups) {
    const last = standing.at(-1)
    if (last !== undefined && takesBack(group, last)) standing.pop()
    else standing.push(group)
  }
  return standing
}

/** Whether every record has again what it had before the other group, and no other record was touched. */
function takesBack(group: ActGroup, other: ActGroup): boolean {
  const spans = spansOf(other)
  const own = spansOf(group)
  return (
    own.size === spans.size &&
    [...own].every(([record, { kind, before, after }]) => {
      const span = spans.get(record)
      return span !== undefined && sameJson(kind, before, span.after) && sameJson(kind, after, span.before)
    })
  )
}

/** What a group did to each record, from its first change to its last. */
function spansOf({ changes }: ActGroup): Map<string, Pick<Change, 'kind' | 'before' | 'after'>> {
  const spans = new Map<string, Pick<Change, 'kind' | 'before' | 'after'>>()
  for (const { kind, key, before, after } of changes) {
    const record = `${kind} ${key}`
    spans.set(record, { kind, before: spans.get(record)?.before ?? before, after })
  }
  return spans
}
