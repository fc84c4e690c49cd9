import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'

/**
 * The folder of this user's store, outputs and window profile, made when missing: where the system keeps the data of
 * programs, or what SHORANAMEH_HOME names.
 * @throws Problem 'data-folder-not-created'
 */
export function dataFolder(): string {
  const folder = process.env['SHORANAMEH_HOME'] ?? join(systemFolder(), 'shoranameh')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new Problem('data-folder-not-created', {}, { file: folder })
  }
  return folder
}

function systemFolder(): string {
  const { env, platform } = process
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share')
}
