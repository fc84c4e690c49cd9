/** `npm run demo`: the main job on the sample session, as a packed program would do it. */
import { loadProgram } from '../../electron/loadProgram.js'

/** @type {typeof import('./runDemo.ts')} */
const { runDemo } = await loadProgram('resources/sample/runDemo.ts')
await runDemo()
