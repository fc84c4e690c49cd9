/** `npm ci` ends with it: the program is bundled, so that its first start need not wait for that. */
import { bundledProgram } from './loadProgram.js'

// What is wrong is said by the first start, as an install without it is whole.
await bundledProgram().catch(() => undefined)
