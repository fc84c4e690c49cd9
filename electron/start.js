/** `npm start`: opens the window, in Electron where its program is or can be had and otherwise in a browser. */
import { loadProgram } from './loadProgram.js'

/** @type {typeof import('./hosts/launch/start.ts')} */
const { start } = await loadProgram('electron/hosts/launch/start.ts')
process.exitCode = await start()
