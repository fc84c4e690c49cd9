/** Runs in a process of its own: looks into one attachment. */
import { doLimited } from '../system/limitedWork.ts'

doLimited(async bytes => (await import('./examine.ts')).examine(bytes as Uint8Array))
