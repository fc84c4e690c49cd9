import type { Store } from '../database.ts'
import type { KeptFile } from './blobs.ts'

/**
 * Keeps files before the records that name them are saved, so that no record ever names one that was not there. Of what
 * is refused, or what no record names in the end, no file stays behind.
 * @throws Problem 'store-lost', 'store-unwritable', and what `save` throws
 */
export async function keepFor<T>(
  store: Store,
  files: Iterable<KeptFile> | AsyncIterable<KeptFile>,
  save: (digests: readonly string[]) => Promise<T>,
): Promise<T> {
  store.guard?.refuseLost()
  const digests: string[] = []
  const added: string[] = []
  try {
    for await (const { bytes, type } of files) {
      const { sha256, isNew } = await store.blobs.keep(bytes, type)
      digests.push(sha256)
      if (isNew) added.push(sha256)
    }
    return await save(digests)
  } finally {
    // After those who wait to save a record of the same file.
    await store.inTurn(async () => {
      for (const sha256 of added) if (!(await isNamed(store, sha256))) await store.blobs.forget(sha256)
    })
  }
}

/** Whether a record names a digest, or the log does: undo may bring that record back. */
async function isNamed({ db }: Store, sha256: string): Promise<boolean> {
  const kept = await db.selectFrom('attachment').select('code').where('sha256', '=', sha256).executeTakeFirst()
  if (kept !== undefined) return true
  const logged = db.selectFrom('change').select('id').where('kind', '=', 'attachment')
  const found = logged.where(row => row.or([row('before', 'like', `%${sha256}%`), row('after', 'like', `%${sha256}%`)]))
  return (await found.executeTakeFirst()) !== undefined
}
