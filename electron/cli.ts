/** The terminal host: the same calls as the windows, for scripts and for people who like a prompt. */
import { keepCompiledCode } from './system/compiledCode.ts'
import { requireNode } from './system/nodeVersion.ts'

requireNode(process.versions.node)
keepCompiledCode()
const { run } = await import('./hosts/cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
