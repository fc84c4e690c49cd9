/** Writes the sample session's bundle. The same script gives the same bytes on every machine. */
import { fileURLToPath } from 'node:url'
import { requireNode } from '../../electron/nodeVersion.ts'
import { writeBundle } from '../../electron/tables/writeBundle.ts'
import { sample } from './make/sample.ts'

requireNode(process.versions.node)
await writeBundle(fileURLToPath(new URL('session', import.meta.url)), sample)
