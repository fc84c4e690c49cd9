import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isPackaged } from '../../system/startedModule.ts'

/** Folder of the built window. */
export const windowFolder = fileURLToPath(
  new URL(isPackaged ? '../../../window' : '../../../out/window', import.meta.url),
)

/** Whether it was built; a checkout begins without it. */
export function isWindowBuilt(): boolean {
  return existsSync(`${windowFolder}/index.html`)
}
