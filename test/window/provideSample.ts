import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWindow } from '../../electron/build/buildWindow.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { importBundle, samplePath } from '../../electron/services/bundles.ts'
import { stepReport } from '../../electron/services/reports.ts'
import { openStore } from '../../electron/store/database.ts'
import { makeBackup } from '../../electron/store/file/backups.ts'
import { listRecords } from '../../electron/store/records.ts'
import { fewBills } from '../fixtures/fewBills.ts'
import { countingAuthor } from '../fixtures/tinyBundle.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders with the sample session in a store, `council.db`, and that store's backup of the day: to be copied. */
    sampleFolders: { fewBills: string; allBills: string }
  }
}

/** What every window test needs and none changes, made once: the built window, the sample in stores. */
export default async function provideSample(project: TestProject): Promise<() => Promise<void>> {
  await buildWindow(windowFolder)
  const home = await mkdtemp(join(tmpdir(), 'shoranameh-window-'))
  project.provide('sampleFolders', {
    fewBills: await folderWith(await fewBills(join(home, 'bundle')), join(home, 'few')),
    allBills: await folderWith(samplePath, join(home, 'all')),
  })
  return () => rm(home, { recursive: true, force: true })
}

async function folderWith(bundle: string, folder: string): Promise<string> {
  await mkdir(folder)
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
