import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWindow } from '../../electron/build/buildWindow.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { fewBills } from '../fixtures/fewBills.ts'
import { sampleFolder } from './sampleFolder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the sample session and few of its bills in a store, and that store's backup: to be copied. */
    sampleFolder: string
  }
}

/** What every window test needs and none changes, made once: the built window, the sample in a store. */
export default async function provideSample(project: TestProject): Promise<() => Promise<void>> {
  await buildWindow(windowFolder)
  const home = await mkdtemp(join(tmpdir(), 'shoranameh-window-'))
  project.provide('sampleFolder', await sampleFolder(await fewBills(join(home, 'bundle')), join(home, 'few')))
  return () => rm(home, { recursive: true, force: true })
}
