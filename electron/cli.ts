/** The terminal host: the same calls as the windows, for scripts and for people who like a prompt. */
import { keepCompiledCode } from './compiledCode.ts'
import { requireNode } from './nodeVersion.ts'

requireNode(process.versions.node)
keepCompiledCode()
const { run } = await import('./cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
