/** The terminal host: the same calls as the windows, for scripts and for people who like a prompt. */
import { loadProgram } from './loadProgram.js'

// Whoever reads what it says may leave before it is done (`… | head`): its work goes on, and its exit code tells.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', cause => {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== 'EPIPE') throw cause
  })

/** @type {typeof import('./hosts/cli/run.ts')} */
const { run } = await loadProgram('electron/hosts/cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
