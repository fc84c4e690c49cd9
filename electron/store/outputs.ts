import type { Selectable } from 'kysely'
import type { Change } from '../../shared/tables/change.ts'
import type { Access, Transaction } from './access.ts'
import { changesAfter } from './changes.ts'
import type { Store } from './database.ts'
import type { Schema } from './driver/schema.ts'
import { outputPlace } from './file/outputPlace.ts'
import { type IssuedPacket, keepIssued } from './issuedFiles.ts'

/** A compiled document as the store keeps it. */
export type StoredOutput = Omit<Selectable<Schema['output']>, 'pages'> & {
  /** Null where nobody counted them, as in a Word file: 0 in SQL, since no paper has none. */
  pages: bigint | null
  /** Of a signed document, the digest of the one that it was before. */
  signedFrom: string | null
}

/**
 * Keeps that a document was compiled, and that its file was issued. @param output its `madeAfter` is what
 * `newestChange` said before its session was loaded
 */
export async function keepOutput(trx: Transaction, output: StoredOutput, packet?: IssuedPacket): Promise<void> {
  const { pages, bytes, madeAfter, signedFrom, ...rest } = output
  const row = { ...rest, pages: Number(pages ?? 0n), bytes: Number(bytes), madeAfter: Number(madeAfter) }
  await trx.db.insertInto('output').values(row).execute()
  const { sha256, session, document, edition, version, at, who } = output
  await keepIssued(trx, { sha256, session, document, edition, version, at, who, packet: packet ?? null, signedFrom })
}

/** A session's documents, newest first. */
export async function outputsOf(store: Store, session: string): Promise<StoredOutput[]> {
  const own = withSigning(store).where('output.session', '=', session)
  const rows = await own.orderBy('output.at', 'desc').orderBy('output.id').execute()
  return rows.map(row => storedOutput(store, row))
}

export async function findOutput(store: Store, id: string): Promise<StoredOutput | undefined> {
  const row = await withSigning(store).where('output.id', '=', id).executeTakeFirst()
  return row && storedOutput(store, row)
}

function withSigning({ db }: Access) {
  const issued = db.selectFrom('output').leftJoin('issuedFile', 'issuedFile.sha256', 'output.sha256')
  return issued.selectAll('output').select('issuedFile.signedFrom')
}

function storedOutput(
  { path }: Store,
  row: Selectable<Schema['output']> & { signedFrom: string | null },
): StoredOutput {
  return { ...row, file: outputPlace(path, row.file), pages: row.pages === 0n ? null : row.pages }
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
