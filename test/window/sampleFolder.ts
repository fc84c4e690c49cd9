import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { importBundle } from '../../electron/services/bundles.ts'
import { stepReport } from '../../electron/services/reports.ts'
import { openStore } from '../../electron/store/database.ts'
import { makeBackup } from '../../electron/store/file/backups.ts'
import { listRecords } from '../../electron/store/records.ts'
import { countingAuthor } from '../fixtures/tinyBundle.ts'

/**
 * Brings the sample session into a store, `council.db`, and makes its copy of the day, as its host would a second
 * later.
 * @param bundle the sample's @param folder the store's @returns the folder
 */
export async function sampleFolder(bundle: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'council.db')
  const store = openStore(path)
  const author = countingAuthor()
  await importBundle(store, bundle, author)
  // What is accepted is locked; most tests write.
  for (const report of await listRecords(store, 'report'))
    await stepReport(store, { report: report.code, to: 'draft', note: null }, author)
  store.close()
  makeBackup(path, new Date().toISOString())
  return folder
}
