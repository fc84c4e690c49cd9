import { dirname, extname, join } from 'node:path'

/** File of a process of the trials, which lies beside this module, bundled or not. */
export function startedChild(name: string): string {
  return join(dirname(import.meta.filename), 'children', name + extname(import.meta.filename))
}
