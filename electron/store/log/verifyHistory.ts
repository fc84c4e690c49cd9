import type { HistoryFault, VerifiedHistory } from '../../../shared/api/store.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { Pauses } from '../../system/pauses.ts'
import type { Access } from '../access.ts'
import { changesOf, latestChanges } from '../changes.ts'
import { type Store, snapshot } from '../database.ts'
import { inBatches } from '../inBatches.ts'
import { findRecords, recordBatches } from '../records.ts'
import { isBulk } from '../write.ts'
import {
  arrivalLength,
  codeOfHash,
  digestOfArrival,
  digestOfChange,
  digestOfEntry,
  entryLength,
  hashOfLink,
} from './chain.ts'

/** More faults than this are counted, and not told of one by one. */
const most = 100

/**
 * Holds a store's log against its chain, and its records against the log: what was altered, added or taken away by
 * another way than the program's is told of. Whoever has the store may have written the whole chain anew: then it does
 * not hold the code that somebody noted before.
 * @param noted the code of a head as `verify` printed it
 */
export function verifyHistory(store: Store, noted?: string): Promise<VerifiedHistory> {
  return snapshot(store, async state => {
    const found = new Faults()
    const chain = await readChain(state, found, noted)
    await holdChanges(state, chain, found)
    await holdBatches(state, chain, found)
    await holdIssued(state, chain, found)
    for (const kind of recordKinds) await holdRecords(state, kind, chain, found)
    const { links, head, isNotedThere } = chain
    return {
      faults: found.told,
      more: found.more,
      links,
      code: head === undefined ? null : codeOfHash(head),
      isNotedThere,
    }
  })
}

class Faults {
  readonly told: HistoryFault[] = []
  more = 0

  add(fault: HistoryFault): void {
    if (this.told.length < most) this.told.push(fault)
    else this.more += 1
  }
}

/** What the chain says that the store holds. */
interface Chain {
  /** Digest of each change, by its place in the log. */
  changes: Map<bigint, string>
  /** Of each import batch, and of the records that came with it. */
  batches: Map<bigint, { batch: string; records: Set<string> }>
  issued: Set<string>
  links: number
  head: Uint8Array | undefined
  /** Null where no code was noted. */
  isNotedThere: boolean | null
}

/** Links that are held together. */
const linksAtOnce = 50

async function readChain({ db }: Access, found: Faults, noted: string | undefined): Promise<Chain> {
  const chain: Chain = {
    changes: new Map(),
    batches: new Map(),
    issued: new Set(),
    links: 0,
    head: undefined,
    isNotedThere: noted === undefined ? null : false,
  }
  const pauses = new Pauses()
  for (let last = 0n; ; ) {
    const after = db.selectFrom('link').selectAll().where('sequence', '>', last).orderBy('sequence')
    const links = await after.limit(linksAtOnce).execute()
    if (links.length === 0) return chain
    for (const { sequence, hash, ...link } of links) {
      const isNext = sequence === BigInt(chain.links) + 1n
      if (!isNext || !hashOfLink(chain.head, link).equals(hash)) found.add({ what: 'link', link: Number(sequence) })
      chain.links += 1
      chain.head = hash
      if (noted !== undefined && codeOfHash(hash) === noted.toLowerCase()) chain.isNotedThere = true
      take(chain, link)
      last = sequence
    }
    await pauses.take()
  }
}

function take(
  chain: Chain,
  { entries, first, digests }: { entries: string; first: bigint; digests: Uint8Array },
): void {
  const bytes = Buffer.from(digests)
  const whole = (at: number): string => bytes.toString('latin1', at * entryLength, (at + 1) * entryLength)
  if (entries === 'issued') chain.issued.add(whole(0))
  else if (entries === 'arrivals') {
    const known = chain.batches.get(first) ?? { batch: whole(0), records: new Set() }
    chain.batches.set(first, known)
    for (let at = entryLength; at < bytes.length; at += arrivalLength)
      known.records.add(bytes.toString('latin1', at, at + arrivalLength))
  } else for (let at = 0; at * entryLength < bytes.length; at++) chain.changes.set(first + BigInt(at), whole(at))
}

/** Each change is as it was linked, and none is missing or stands there besides. */
async function holdChanges({ db }: Access, { changes }: Chain, found: Faults): Promise<void> {
  const left = new Set(changes.keys())
  const pauses = new Pauses()
  for (let last = 0n; ; ) {
    const after = db.selectFrom('change').selectAll().where('sequence', '>', last).orderBy('sequence')
    const rows = await after.limit(1000).execute()
    if (rows.length === 0) break
    for (const { sequence, ...change } of rows) {
      left.delete(sequence)
      last = sequence
      const linked = changes.get(sequence)
      if (linked === digestOfChange(change).toString('latin1')) continue
      const { kind, key, at, who } = change
      found.add({ what: linked === undefined ? 'change-slipped-in' : 'change', kind, key, at, who })
    }
    await pauses.take()
  }
  for (const sequence of left) found.add({ what: 'change-missing', place: Number(sequence) })
}

async function holdBatches({ db }: Access, { batches }: Chain, found: Faults): Promise<void> {
  for (const { sequence, ...batch } of await db.selectFrom('intake').selectAll().execute()) {
    const { kind, at, who, file } = batch
    if (batches.get(sequence)?.batch !== digestOfEntry(batch).toString('latin1'))
      found.add({ what: 'import', kind, at, who, file })
  }
}

async function holdIssued({ db }: Access, { issued }: Chain, found: Faults): Promise<void> {
  const left = new Set(issued)
  for (const file of await db.selectFrom('issuedFile').selectAll().execute()) {
    if (left.delete(digestOfEntry(file).toString('latin1'))) continue
    const { document, session, at, who } = file
    found.add({ what: 'issued', document, session, at, who })
  }
  for (const _ of left) found.add({ what: 'issued-missing' })
}

/** Each record is what the log left it as, or what it came in as with its import batch. */
async function holdRecords(state: Access, kind: RecordKind, chain: Chain, found: Faults): Promise<void> {
  const arrivals = new Set<string>()
  if (isBulk(kind)) {
    const own = await state.db.selectFrom('intake').select('sequence').where('kind', '=', kind).execute()
    for (const { sequence } of own) for (const one of chain.batches.get(sequence)?.records ?? []) arrivals.add(one)
  }
  const left = new Set(arrivals)
  const gone = await loggedRecords(state, kind)
  const tellDamaged = (key: string): void => {
    const { at = null, who = null } = gone.get(key) ?? {}
    gone.delete(key)
    found.add({ what: 'record', kind, key, at, who })
  }
  for await (const rows of readable(state, kind, tellDamaged)) {
    const keys = rows.map(row => keyOf(kind, row))
    const latest = await latestChanges(state, kind, keys)
    for (const [i, row] of rows.entries()) {
      const key = keys[i] ?? ''
      const logged = latest.get(key)
      gone.delete(key)
      const arrival = arrivals.size === 0 ? '' : digestOfArrival(kind, row)
      left.delete(arrival)
      if (logged === undefined ? arrivals.has(arrival) : isAsLeft(kind, toJsonRow(kind, row), logged.after)) continue
      found.add({ what: 'record', kind, key, at: logged?.at ?? null, who: logged?.who ?? null })
    }
  }
  for (const [key, { at, who }] of gone) found.add({ what: 'record', kind, key, at, who })
  await forgetChanged(state, kind, left)
  for (const _ of left) found.add({ what: 'record-missing', kind })
}

/** Records that the log has not deleted, each with its last change. */
async function loggedRecords({ db }: Access, kind: RecordKind): Promise<Map<string, { at: string; who: string }>> {
  const last = db
    .selectFrom('change')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .where('kind', '=', kind)
    .groupBy('key')
  const found = db.selectFrom('change').select(['key', 'at', 'who']).where('sequence', 'in', last)
  return new Map((await found.where('after', 'is not', null).execute()).map(({ key, ...rest }) => [key, rest]))
}

/** Rows that are as they were written. @param tellDamaged hears the keys of the others */
async function* readable<K extends RecordKind>(
  state: Access,
  kind: K,
  tellDamaged: (key: string) => void,
): AsyncGenerator<Row<K>[], void> {
  const given = new Set<string>()
  try {
    for await (const rows of recordBatches(state, kind)) {
      for (const row of rows) given.add(keyOf(kind, row))
      yield rows
    }
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    const left = [...(await state.driver.keys(kind))].filter(key => !given.has(key))
    for (const keys of inBatches(left)) yield* wholeOf(state, kind, keys, tellDamaged)
  }
}

/** A damaged row keeps those from being read that are asked for with it: they are asked for in ever smaller parts. */
async function* wholeOf<K extends RecordKind>(
  state: Access,
  kind: K,
  keys: readonly string[],
  tellDamaged: (key: string) => void,
): AsyncGenerator<Row<K>[], void> {
  let rows: Row<K>[] | undefined
  try {
    rows = [...(await findRecords(state, kind, keys)).values()]
  } catch (cause) {
    if (!isDamage(cause)) throw cause
  }
  const [key = ''] = keys
  const middle = Math.ceil(keys.length / 2)
  if (rows !== undefined) yield rows
  else if (keys.length === 1) tellDamaged(key)
  else for (const half of [keys.slice(0, middle), keys.slice(middle)]) yield* wholeOf(state, kind, half, tellDamaged)
}

const isDamage = (cause: unknown): boolean => cause instanceof Problem && cause.code === 'damaged-row'

/** A change may have come before a column did, which then holds what the migration gave it. */
function isAsLeft(kind: RecordKind, row: JsonRow, after: JsonRow | null): boolean {
  const { columns }: TableDefinition = tables[kind]
  return (
    after !== null && Object.keys(columns).every(name => !(name in after) || textOf(row[name]) === textOf(after[name]))
  )
}

const textOf = (value: JsonRow[string] | undefined) => (value == null ? null : String(value))

/** Takes out what the log changed or deleted since it came in. */
async function forgetChanged(state: Access, kind: RecordKind, left: Set<string>): Promise<void> {
  if (left.size === 0) return
  const own = await state.db.selectFrom('change').select('key').distinct().where('kind', '=', kind).execute()
  for await (const changes of changesOf(state, new Map([[kind, own.map(({ key }) => key)]])))
    for (const { before, after } of changes)
      for (const content of [before, after]) if (content !== null) left.delete(digestOfArrival(kind, content))
}
