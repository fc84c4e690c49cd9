import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBundle } from '../../../../electron/files/writeBundle.ts'
import { importBundle } from '../../../../electron/services/bundles.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { archiveSessions } from './sessions.ts'

/**
 * Fills a store with an archive through the door that every bundle takes, session by session.
 * @param path of a store that is made anew
 */
export async function fillStore(path: string, years: number, perYear: number): Promise<{ sessions: number }> {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true })
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  const store = openStore(path)
  let ids = 0
  const author = { who: 'دبیرخانه (نمونه)', now: () => '2023-01-07T10:00:00Z', newId: () => `archive-${++ids}` }
  let sessions = 0
  try {
    for (const session of archiveSessions(years, perYear)) {
      const bundle = join(folder, 'session')
      await writeBundle(bundle, session)
      await importBundle(store, bundle, author)
      sessions += 1
    }
  } finally {
    store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { sessions }
}
