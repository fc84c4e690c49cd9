import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { Problem } from '../../../shared/problems/problem.ts'
import { version } from '../../system/version.ts'

/**
 * Names the program to Electron, before anything is opened: its profile, and with it the lock of the only instance,
 * lies in the data folder and not where every program that is called «Electron» has its own.
 * @throws Problem 'data-folder-not-writable'
 */
export function setupProfile(app: App, folder: string, icon: string): void {
  const profile = join(folder, 'electron')
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
  } catch {
    throw new Problem(
      'data-folder-not-writable',
      {},
      {
        file: folder,
      },
    )
  }
  app.setPath('userData', profile)
  app.setAboutPanelOptions({ applicationName: 'شورانامه', applicationVersion: version, iconPath: icon })
}
