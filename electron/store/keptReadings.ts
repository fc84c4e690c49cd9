import * as z from 'zod'
import { type KeptReading, keptReading } from '../../shared/api/tableReading.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Access, Transaction } from './access.ts'
import { storedJson } from './storedJson.ts'

/** How a file was read, and the header that it had. */
export type StoredReading = KeptReading & { headers: readonly string[] }

const stored = keptReading.extend({ headers: z.array(z.string()) })

const nameOf = (kind: RecordKind, sender: string | null) => `reading ${kind} ${sender ?? ''}`

/** Keeps how a sender's file was read for its next one. @param sender department's code; null where nobody knows it */
export async function keepReading(
  { db }: Transaction,
  kind: RecordKind,
  sender: string | null,
  reading: StoredReading,
): Promise<void> {
  const value = JSON.stringify(reading)
  await db
    .insertInto('setting')
    .values({ name: nameOf(kind, sender), value })
    .onConflict(taken => taken.column('name').doUpdateSet({ value }))
    .execute()
}

/** How the last file of a sender was read into a kind's table; undefined where nothing had to be said of it. */
export async function findReading(
  { db }: Access,
  kind: RecordKind,
  sender: string | null,
): Promise<StoredReading | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', nameOf(kind, sender)).executeTakeFirst()
  // Another version may have kept what this one does not know.
  return row && stored.safeParse(storedJson(row.value)).data
}
