import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildWindow } from '../../electron/build/buildWindow.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { importBundle, samplePath } from '../../electron/services/bundles.ts'
import { stepReport } from '../../electron/services/reports.ts'
import { openStore } from '../../electron/store/database.ts'
import { listRecords } from '../../electron/store/records.ts'
import { countingAuthor } from '../fixtures/tinyBundle.ts'
import { launchOptions } from './launchOptions.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of all window tests is to be had. */
    browser: string
    /** A store's file with the sample session in it, to be copied. */
    sampleStore: string
  }
}

/** What every window test needs and none changes, made once: the built window, a browser, the sample in a store. */
export default async function provideBrowser(project: TestProject): Promise<() => Promise<void>> {
  await buildWindow(windowFolder)
  const server = await chromium.launchServer(launchOptions())
  project.provide('browser', server.wsEndpoint())
  const folder = await mkdtemp(join(tmpdir(), 'shoranameh-window-'))
  const path = join(folder, 'sample.db')
  const store = openStore(path)
  const author = countingAuthor()
  await importBundle(store, samplePath, author)
  // What is accepted is locked; most tests write.
  for (const report of await listRecords(store.db, 'report'))
    await stepReport(store, { report: report.code, to: 'draft', note: null }, author)
  store.close()
  project.provide('sampleStore', path)
  return async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
