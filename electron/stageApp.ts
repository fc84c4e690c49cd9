/** Makes out/app, the program as Electron runs it and as electron-builder packs it: JavaScript, window and resources. */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWindow } from './buildWindow.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const app = join(root, 'out/app')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

rmSync(app, { recursive: true, force: true })
for (const project of ['electron', 'electron/preload'])
  execFileSync(process.execPath, [tsc, '-p', join(root, project, 'tsconfig.build.json')], { stdio: 'inherit' })
for (const kept of ['resources/icons', 'resources/sample/session', 'LICENSE', 'THIRD-PARTY-NOTICES.md'])
  cpSync(join(root, kept), join(app, kept), { recursive: true })
const window = join(root, 'out/window')
await buildWindow(window)
cpSync(window, join(app, 'window'), { recursive: true })
