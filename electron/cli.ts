/** The terminal host: the same calls as the windows, for scripts and for people who like a prompt. */
import { loadBundled } from './build/checkoutProgram.ts'
import { keepCompiledCode } from './system/compiledCode.ts'
import { requireNode } from './system/nodeVersion.ts'

requireNode(process.versions.node)
keepCompiledCode()
const { run } = await loadBundled<typeof import('./hosts/cli/run.ts')>('electron/hosts/cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
