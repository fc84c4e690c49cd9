/**
 * Writes the sample session's bundle; the same script gives the same bytes on every machine.
 * With `--archive --years 10 --sessions 40 --out council.db` it fills a store with the years before it instead.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeBundle } from '../../electron/files/writeBundle.ts'
import { requireNode } from '../../electron/system/nodeVersion.js'
import { fillStore } from './make/archive/fillStore.ts'
import { attachmentFiles } from './make/attachments.ts'
import { sample } from './make/sample.ts'

requireNode(process.versions.node)
const { values } = parseArgs({
  options: {
    archive: { type: 'boolean', default: false },
    years: { type: 'string', default: '10' },
    sessions: { type: 'string', default: '40' },
    out: { type: 'string' },
  },
})
if (values.archive && values.out === undefined) throw new Error('--archive needs --out council.db')
if (values.archive && values.out !== undefined) {
  const started = performance.now()
  const { sessions } = await fillStore(values.out, Number(values.years), Number(values.sessions))
  console.log(`${sessions} sessions in ${Math.round(performance.now() - started)} ms: ${values.out}`)
} else {
  const out = values.out ?? fileURLToPath(new URL('session', import.meta.url))
  await writeBundle(out, sample, undefined, attachmentFiles)
}
