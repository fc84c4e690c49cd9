import { dirname, extname, join } from 'node:path'

/** Whether this is the packed program that Electron runs, and no checkout. */
export const isPackaged = import.meta.url.endsWith('.js')

/** File of a module of ours that is started by its name. @param path from `electron` on, without its ending */
export function startedModule(path: string): string {
  return join(dirname(dirname(import.meta.filename)), path + extname(import.meta.filename))
}
