import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of a file, or of the newest one in a folder. */
export function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  const inside = statSync(path).isDirectory() ? readdirSync(path).map(name => newest(join(path, name))) : []
  return Math.max(mtimeMs, ...inside)
}

/** Milliseconds of a file or folder; 0 where there is none. */
export function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
