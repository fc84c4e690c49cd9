/** Makes the program as Electron runs it and as electron-builder packs it: JavaScript, window and resources. */
import { join } from 'node:path'
import { root } from './bundle.ts'
import { stageApp } from './stageApp.ts'

await stageApp(join(root, 'out/app'))
