/** `npm start`: opens the window, in Electron where its program is or can be had and otherwise in a browser. */
import { loadBundled } from './build/checkoutProgram.ts'
import { keepCompiledCode } from './system/compiledCode.ts'
import { requireNode } from './system/nodeVersion.ts'

requireNode(process.versions.node)
keepCompiledCode()
const { start } = await loadBundled<typeof import('./hosts/launch/start.ts')>('electron/hosts/launch/start.ts')
process.exitCode = await start()
