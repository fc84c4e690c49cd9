import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../shared/problem.ts'
import { isStaged } from '../staged.ts'

/** Folder of the built window. */
export const windowFolder = fileURLToPath(new URL(isStaged ? '../../window' : '../../out/window', import.meta.url))

/** @throws Problem 'missing-file' that says how to build it */
export function requireWindow(): string {
  if (existsSync(`${windowFolder}/index.html`)) return windowFolder
  throw new Problem('missing-file', 'پنجرهٔ برنامه هنوز ساخته نشده است؛ «npm run build» را اجرا کنید.', {
    file: windowFolder,
  })
}
