/** The terminal host: the same calls as the windows, for scripts and for people who like a prompt. */
import { loadProgram } from './loadProgram.js'

/** @type {typeof import('./hosts/cli/run.ts')} */
const { run } = await loadProgram('electron/hosts/cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
