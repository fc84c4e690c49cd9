/** `npm run demo`: the main job on the sample session, as a packed program would do it. */
import { loadBundled } from '../../electron/build/checkoutProgram.ts'
import { keepCompiledCode } from '../../electron/system/compiledCode.ts'
import { requireNode } from '../../electron/system/nodeVersion.ts'

requireNode(process.versions.node)
keepCompiledCode()
await loadBundled<typeof import('./runDemo.ts')>('resources/sample/runDemo.ts')
