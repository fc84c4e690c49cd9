import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where a paper of a store lies: where it was written, or beside the store that was moved with its folder. */
export function outputPlace(store: string, written: string): string {
  if (existsSync(written)) return written
  const moved = join(dirname(store), 'outputs', basename(written))
  return existsSync(moved) ? moved : written
}
