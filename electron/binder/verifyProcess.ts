/** Runs in a process of its own: holds one file against its manifest. */
import { doLimited } from '../system/limitedWork.ts'

doLimited(async bytes => (await import('./verify.ts')).verify(bytes as Uint8Array))
