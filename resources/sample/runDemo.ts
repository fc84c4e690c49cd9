/** The main job on the sample session: a fresh store, the bundle imported, its documents compiled. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../../electron/app/app.ts'
import { openStore } from '../../electron/store/database.ts'
import type { Compiled } from '../../shared/api/documents.ts'
import type { Edition } from '../../shared/document.ts'
import type { DocumentKind } from '../../shared/documents/index.ts'
import type { SlidePaper } from '../../shared/slidePaper.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'out', 'demo')

const copy = { number: 1, recipient: 'رئیس شورا' }
type Output = { edition: Edition; name: string; copy?: typeof copy } & (
  | { document: DocumentKind }
  | { paper: SlidePaper }
)
/** In the order in which they are begun: the longest first, and no two beside each other that need one thread. */
const outputs: Output[] = [
  { document: 'briefing', edition: 'public', name: 'briefing-public.pdf' },
  { paper: {}, edition: 'public', name: 'slides-public.pptx' },
  { document: 'packet', edition: 'public', name: 'packet-public.pdf' },
  { document: 'minutes', edition: 'public', name: 'minutes-public.docx' },
  { document: 'briefing', edition: 'closed', name: 'briefing-closed.pdf', copy },
  { paper: { handout: { slides: 4 } }, edition: 'public', name: 'slides-public.pdf' },
  { document: 'findings', edition: 'closed', name: 'findings-closed.pdf', copy },
  { document: 'minutes', edition: 'public', name: 'minutes-public.pdf' },
  { document: 'minutes', edition: 'closed', name: 'minutes-closed.pdf', copy },
  { document: 'invitation', edition: 'public', name: 'invitation-public.pdf' },
  { document: 'letter', edition: 'public', name: 'letter.pdf' },
]

/** Documents compiled at a time: one is put together while the other is set, and both are set on their own threads. */
const atOnce = 2

export async function runDemo(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  let ids = 0
  const app = createApp({
    store: openStore(join(folder, 'sample.db')),
    now: () => '2023-01-07T10:00:00Z',
    who: 'دبیرخانه (نمونه)',
    newId: () => `demo-${++ids}`,
  })
  try {
    const path = fileURLToPath(new URL('session', import.meta.url))
    const { session } = await app.api.bundles.import({ path })
    const files: (Compiled & { ms: number })[] = []
    const waiting = outputs.entries()
    const compileInTurn = async (): Promise<void> => {
      for (const [at, { name, ...output }] of waiting) {
        const started = performance.now()
        const out = join(folder, name)
        const issue = { session, version: '1.0', out }
        const work =
          'paper' in output
            ? await app.api.presenting.write({ ...issue, ...output })
            : await app.api.documents.compile({ ...issue, ...output })
        const compiled = await finish(work)
        files[at] = { ...compiled, file: relative(root, compiled.file), ms: Math.round(performance.now() - started) }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, compileInTurn))
    await writeFile(join(folder, 'summary.json'), `${JSON.stringify({ files }, null, 2)}\n`)
    console.table(files.map(({ sha256, ...shown }) => ({ ...shown, sha256: sha256.slice(0, 12) })))
  } finally {
    app.close()
  }
}

async function finish<R>(work: AsyncIterator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await work.next()
    if (step.done === true) return step.value
  }
}
