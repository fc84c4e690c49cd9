import * as z from 'zod'
import type { Access, Transaction } from './access.ts'
import { storedJson } from './storedJson.ts'

const received = z.object({
  name: z.string(),
  /** The changes that it brought; null where it brought none, or somebody left it. */
  group: z.string().nullable(),
})

/** A department's file that was dealt with. */
export type KeptFile = z.infer<typeof received>

const prefix = 'received '

/** Keeps that a file of such contents was dealt with. @param digest of what it holds */
export async function keepReceived({ db }: Transaction, digest: string, file: KeptFile): Promise<void> {
  const value = JSON.stringify(file)
  await db
    .insertInto('setting')
    .values({ name: `${prefix}${digest}`, value })
    .onConflict(taken => taken.column('name').doUpdateSet({ value }))
    .execute()
}

/** All files that were dealt with, by the digests of what they hold. */
export async function listReceived({ db }: Access): Promise<Map<string, KeptFile>> {
  const rows = await db.selectFrom('setting').selectAll().where('name', 'like', `${prefix}%`).execute()
  return new Map(
    rows.flatMap(({ name, value }) => {
      // Another version may have kept what this one does not know.
      const file = received.safeParse(storedJson(value)).data
      return file === undefined ? [] : [[name.slice(prefix.length), file] as const]
    }),
  )
}
