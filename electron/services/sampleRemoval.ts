import type { SampleRemoval } from '../../shared/api/sessions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { readBundle } from '../files/readBundle.ts'
import type { Access } from '../store/access.ts'
import { type Store, transaction } from '../store/database.ts'
import { listRecords } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'
import { samplePath } from './bundles.ts'

/** A record by its kind and key. */
const nameOf = (kind: RecordKind, key: string) => `${kind} ${key}`

/** What is somebody's own once it was changed: everything else of the sample is tried out, and goes. */
const mayBecomeOwn: ReadonlySet<RecordKind> = new Set(['council', 'term', 'person', 'office', 'department', 'district'])

/** Kinds that belong to one session, by whatever way they refer to it. */
const ofSession = new Set<RecordKind>(['session'])
for (const kind of recordKinds) if (referencesOf(kind).some(({ to }) => ofSession.has(to))) ofSession.add(kind)

interface Plan {
  /** Keys to delete, by kind. */
  gone: Map<RecordKind, string[]>
  kept: Map<RecordKind, string[]>
  /** Written in the sample's session. */
  own: Map<RecordKind, string[]>
}

/** What would go and what would stay; null where the store has nothing of the sample. */
export async function sampleRemoval(state: Access): Promise<SampleRemoval | null> {
  const { gone, kept, own } = await planRemoval(state, false)
  return gone.size + own.size === 0 ? null : { gone: counted(gone), kept: counted(kept), own: counted(own) }
}

/**
 * Deletes what the sample brought, but for what own records rest on and what was made one's own, as one group.
 * @param withOwn whether what somebody wrote in the sample's session goes, too
 * @throws Problem 'no-sample', and 'record-locked' where its minutes are final
 */
export function removeSample(store: Store, withOwn: boolean, author: Author): Promise<string | null> {
  return transaction(store, async trx => {
    const { gone } = await planRemoval(trx, withOwn)
    if (gone.size === 0) throw new Problem('no-sample', {})
    let group: string | null = null
    for (const kind of recordKinds.toReversed()) {
      const edits = (gone.get(kind) ?? []).map(key => ({ key, row: null }))
      const { changes } = await write(trx, kind, edits, author)
      group ??= changes[0]?.group ?? null
    }
    return group
  })
}

async function planRemoval(state: Access, withOwn: boolean): Promise<Plan> {
  const stored = new Map<RecordKind, AnyRow[]>()
  for (const kind of recordKinds) stored.set(kind, await listRecords(state, kind))
  const sample = await sampleRows()
  const keysOf = (kind: RecordKind) => (stored.get(kind) ?? []).map(row => ({ row, key: keyOf(kind, row) }))
  const isOfSample = (kind: RecordKind, key: string, row: AnyRow): boolean => {
    const given = sample.get(nameOf(kind, key))
    if (given === undefined) return false
    return !mayBecomeOwn.has(kind) || sameJson(kind, toJsonRow(kind, row), toJsonRow(kind, given))
  }
  /** Belongs to the sample's session, whoever wrote it. */
  const inSession = new Set<string>()
  const stays = new Set<string>()
  const own: Plan['own'] = new Map()
  for (const kind of recordKinds)
    for (const { row, key } of keysOf(kind)) {
      const of = isOfSample(kind, key, row)
      const isInside = ofSession.has(kind) && (kind === 'session' ? of : refersTo(kind, row, inSession))
      if (isInside) inSession.add(nameOf(kind, key))
      if (of) continue
      if (isInside) add(own, kind, key)
      if (!(isInside && withOwn)) stays.add(nameOf(kind, key))
    }
  // Whatever stays keeps what it refers to. Kinds stand after those they refer to, but a record may refer to its like.
  for (let known = -1; known < stays.size; ) {
    known = stays.size
    for (const kind of recordKinds.toReversed())
      for (const { row, key } of keysOf(kind))
        if (stays.has(nameOf(kind, key))) for (const name of referred(kind, row)) stays.add(name)
  }
  const [gone, kept]: [Plan['gone'], Plan['kept']] = [new Map(), new Map()]
  for (const kind of recordKinds)
    for (const { key } of keysOf(kind)) {
      if (!stays.has(nameOf(kind, key))) add(gone, kind, key)
      else if (sample.has(nameOf(kind, key))) add(kept, kind, key)
    }
  return { gone, kept, own }
}

async function sampleRows(): Promise<Map<string, AnyRow>> {
  const rows = new Map<string, AnyRow>()
  const { tables: sources } = await readBundle(samplePath)
  for (const { kind, rows: read } of sources)
    for (const { row } of read()) rows.set(nameOf(kind, keyOf(kind, row)), row)
  return rows
}

function referred(kind: RecordKind, row: AnyRow): string[] {
  const values: Readonly<Record<string, unknown>> = row
  return referencesOf(kind).flatMap(({ column, to }) => {
    const code = values[column]
    return typeof code === 'string' ? [nameOf(to, code)] : []
  })
}

/** Whether it refers to one of those that belong to a session. */
const refersTo = (kind: RecordKind, row: AnyRow, names: ReadonlySet<string>) =>
  referred(kind, row).some(name => names.has(name))

function add(plan: Map<RecordKind, string[]>, kind: RecordKind, key: string): void {
  const keys = plan.get(kind)
  if (keys === undefined) plan.set(kind, [key])
  else keys.push(key)
}

function counted(plan: ReadonlyMap<RecordKind, readonly string[]>): { label: string; count: number }[] {
  return [...plan].map(([kind, { length: count }]) => {
    const { label }: TableDefinition = tables[kind]
    return { label, count }
  })
}
