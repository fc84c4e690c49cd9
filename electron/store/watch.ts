import type { Kysely } from 'kysely'
import { type RecordKind, recordKinds } from '../../shared/records/index.ts'
import type { Touched } from '../../shared/tables/change.ts'
import type { Schema } from './schema.ts'

type Listener = (touched: readonly Touched[]) => void

const listeners = new WeakMap<Kysely<Schema>, Set<Listener>>()
const pending = new WeakMap<Kysely<Schema>, { named: Touched[]; kinds: Set<RecordKind> }>()

/** Of more records than this in one transaction only their kind is told. */
const mostNamed = 1000

/** Tells `listener` after each transaction which records it wrote. @returns how to stop listening */
export function watch(db: Kysely<Schema>, listener: Listener): () => void {
  const own = listeners.get(db) ?? new Set()
  listeners.set(db, own.add(listener))
  return () => void own.delete(listener)
}

/** Notes a written record; what is written in a transaction is told when it is kept, and never when it is not. */
export function touch(trx: Kysely<Schema>, touched: Touched): void {
  const notes = pending.get(trx)
  notes?.kinds.add(touched.kind)
  if (notes !== undefined && notes.named.length <= mostNamed) notes.named.push(touched)
}

/** Begins a transaction's notes. */
export function beginTouching(trx: Kysely<Schema>): void {
  pending.set(trx, { named: [], kinds: new Set() })
}

/** Tells what a transaction that was kept has written. */
export function tellTouched(db: Kysely<Schema>, trx: Kysely<Schema>): void {
  const { named = [], kinds = new Set<RecordKind>() } = pending.get(trx) ?? {}
  pending.delete(trx)
  tell(db, named.length <= mostNamed ? named : Array.from(kinds, kind => ({ kind, key: null })))
}

/** When all that is known is that something was written: every kind of record. */
export function tellAll(db: Kysely<Schema>): void {
  tell(
    db,
    recordKinds.map(kind => ({ kind, key: null })),
  )
}

/** Tells every listener of a store. What is told has happened: a listener that fails takes nothing back. */
function tell(db: Kysely<Schema>, touched: readonly Touched[]): void {
  if (touched.length === 0) return
  for (const listener of listeners.get(db) ?? []) {
    try {
      listener(touched)
    } catch (cause) {
      process.emitWarning(cause instanceof Error ? cause : String(cause))
    }
  }
}
