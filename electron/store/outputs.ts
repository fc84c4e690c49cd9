import type { Selectable } from 'kysely'
import type { Change } from '../../shared/tables/change.ts'
import type { Access } from './access.ts'
import { changesAfter } from './changes.ts'
import { type Store, transaction } from './database.ts'
import type { Schema } from './driver/schema.ts'

/** A compiled document as the store keeps it. */
export type StoredOutput = Selectable<Schema['output']>

/** Keeps that a document was compiled. @param madeAfter what `newestChange` said before its session was loaded */
export async function keepOutput(store: Store, output: StoredOutput): Promise<void> {
  const { pages, bytes, madeAfter, ...rest } = output
  const row = { ...rest, pages: Number(pages), bytes: Number(bytes), madeAfter: Number(madeAfter) }
  await transaction(store, trx => trx.db.insertInto('output').values(row).execute())
}

/** A session's documents, newest first. */
export function outputsOf(store: Access, session: string): Promise<StoredOutput[]> {
  return store.db
    .selectFrom('output')
    .selectAll()
    .where('session', '=', session)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

export function findOutput(store: Access, id: string): Promise<StoredOutput | undefined> {
  return store.db.selectFrom('output').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Place of the newest change in the log; 0 in an empty one. */
export async function newestChange(store: Access): Promise<bigint> {
  const found = await store.db
    .selectFrom('change')
    .select(({ fn }) => fn.max('sequence').as('newest'))
    .executeTakeFirst()
  return found?.newest ?? 0n
}

/** How many changes came after one. */
export async function countChangesAfter(store: Access, sequence: bigint): Promise<number> {
  const found = await store.db
    .selectFrom('change')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('sequence', '>', sequence)
    .executeTakeFirst()
  return Number(found?.count ?? 0n)
}

/** The newest changes that came after an output's session was loaded, oldest first. */
export async function changesSince(store: Store, { madeAfter }: StoredOutput): Promise<Change[]> {
  return changesAfter(store, madeAfter, 200)
}
