/** Makes the program as Electron runs it and as electron-builder packs it: JavaScript, window and resources. */
import { join } from 'node:path'
import { buildApp } from './buildApp.ts'
import { root } from './bundle.ts'

await buildApp(join(root, 'out/app'))
