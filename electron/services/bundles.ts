import { fileURLToPath } from 'node:url'
import type { Store } from '../store/database.ts'
import { importRows } from '../store/importRows.ts'
import { wholeSession } from '../store/sessions.ts'
import type { Author } from '../store/write.ts'
import { readBundle } from '../tables/readBundle.ts'
import { writeBundle } from '../tables/writeBundle.ts'

/** The session that comes with the product. */
export const samplePath = fileURLToPath(new URL('../../resources/sample/session', import.meta.url))

export interface Imported {
  session: string
  /** Records created or changed. */
  changed: number
  records: number
}

/**
 * Reads a bundle folder or .zip into the store, whole or not at all. A second import of the same bundle changes nothing.
 * @throws Problem; the store is then as it was
 */
export async function importBundle(store: Store, path: string, author: Author): Promise<Imported> {
  const { session, ...rows } = await readBundle(path)
  return { session, ...(await importRows(store, rows, author)) }
}

/** Writes a session and every library row it refers to, with their change log. @throws Problem */
export async function exportBundle(store: Store, session: string, path: string): Promise<void> {
  await writeBundle(path, await wholeSession(store, session))
}
