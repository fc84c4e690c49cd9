import type { TableDefinition } from '../records/defineTable.ts'
import { tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Change } from '../tables/change.ts'
import { sameJson } from '../tables/jsonRow.ts'
import { referencesOf } from '../tables/references.ts'

interface ActGroup {
  group: string
  changes: readonly Change[]
}

/** What was done at once. */
export interface DoneAct extends ActGroup {
  /** ISO 8601 instant in UTC. */
  at: string
  who: string
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

/**
 * What was done in a session and still stands, the newest first; the agenda that was written before anything else was
 * recorded is none of it.
 * @param groups the newest first, of whichever session
 */
export function actsOf<G extends ActGroup>(session: Session, groups: readonly G[]): readonly G[] {
  const own = groups.filter(({ changes }) => changes.every(change => isOf(session, change)))
  return sinceBegun(standingActs(own.toReversed()).toReversed())
}

/** The same when one more was done. */
export function withAct<G extends ActGroup>(session: Session, acts: readonly G[], done: G): readonly G[] {
  if (!done.changes.every(change => isOf(session, change))) return acts
  const [last] = acts
  return sinceBegun(last !== undefined && takesBack(done, last) ? acts.slice(1) : [done, ...acts])
}

/** Whether a changed record is, or was, one of the session's record. */
function isOf(session: Session, { kind, before, after }: Change): boolean {
  const { under = [] }: TableDefinition = tables[kind]
  const above = referencesOf(kind).find(({ column }) => under.includes(column))
  const parent = above && (after ?? before)?.[above.column]
  return above !== undefined && parent != null && session.find(above.to, String(parent)) !== undefined
}

function sinceBegun<G extends ActGroup>(acts: readonly G[]): readonly G[] {
  return acts.slice(0, acts.findLastIndex(({ changes }) => changes.some(({ kind }) => kind !== 'agendaItem')) + 1)
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
