import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { App } from '../../electron/app/app.ts'
import { documentKinds } from '../../shared/documents/index.ts'
import { type DocumentFormat, documentFormats } from '../../shared/fileOptions.ts'
import { recordKinds } from '../../shared/records/index.ts'
import { readPdf } from '../fixtures/readPdf.ts'
import { runCommand } from '../fixtures/runCommand.ts'

/** A store with the sample, through the contract and at the prompt. */
export interface Installation {
  api: App['api']
  store: string
  /** An empty folder. */
  folder: string
}

/** One way for something to leave for the public, whole: texts, names of files, what is said of them. */
export interface WayOut {
  /** Calls of the contract and commands of the terminal that go it. */
  by: readonly string[]
  take: (installation: Installation) => Promise<unknown>
}

const session = 's6-73'
const issue = { session, edition: 'public', version: '1.0', style: {} } as const
/** The findings paper has no public edition, which is tested with it. */
const documents = documentKinds.filter(kind => kind !== 'findings')

/** Every way out. A call or a command that makes files or documents is here, or below among what stays within. */
export const waysOut: Readonly<Record<string, WayOut>> = {
  'what a document says before it is set': {
    by: ['documents.preview'],
    take: ({ api }) => each(documents, document => api.documents.preview({ ...issue, document })),
  },
  ...Object.fromEntries(
    documentFormats.map(format => [`a ${format} that the terminal compiles`, compiledAtTerminal(format)]),
  ),
  ...Object.fromEntries(
    documentFormats.map(format => [`a ${format} of the window, its name and what the list says of it`, made(format)]),
  ),
  'charts on the screen': {
    by: ['charts.list'],
    take: ({ api }) => api.charts.list({ session, edition: 'public' }),
  },
  'a chart that is saved, copied or printed': {
    by: ['charts.picture'],
    take: async ({ api }) => {
      const charts = await api.charts.list({ session, edition: 'public' })
      const byKind = Map.groupBy(charts, ({ spec }) => spec.form)
      const some = [...byKind.values()].flatMap(([first]) => first?.name ?? [])
      return each(some, async name => {
        const { svg, png, alternative } = await api.charts.picture({ session, name, edition: 'public' })
        return [svg.name, await svg.text(), png.name, await png.text(), alternative]
      })
    },
  },
  'charts that the terminal writes': {
    by: ['charts.write', 'charts'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'charts')
      const { stdout, stderr } = await runCommand(['charts', store, '--session', session, '--out', out])
      return [stdout.replaceAll(folder, ''), stderr, await filesIn(out)]
    },
  },
  'a bundle that the window saves': {
    by: ['bundles.download'],
    take: async ({ api }) => {
      const { file, closed } = await api.bundles.download({ session, edition: 'public' })
      return [file.name, closed, unzipped(await file.bytes())]
    },
  },
  'a bundle that the terminal writes': {
    by: ['bundles.export', 'export'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'bundle')
      const args = ['export', '--store', store, '--session', session, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(args)
      return [stdout.replaceAll(folder, ''), stderr, await filesIn(out)]
    },
  },
  'sums of energy without closed accounts': {
    by: ['energy.sums'],
    take: async ({ api }) => {
      const sums = await api.energy.sums({ from: '1395-01', to: '1402-12', openOnly: true })
      return sums.map(sum => ({ ...sum, energy: String(sum.energy), cost: String(sum.cost) }))
    },
  },
  'a table as a file': {
    by: ['tables.download'],
    take: ({ api }) =>
      each(closable, async kind => {
        const { file, closed } = await api.tables.download({ kind, edition: 'public' })
        return [closed, await file.text()]
      }),
  },
}

function compiledAtTerminal(format: DocumentFormat): WayOut {
  return {
    by: ['documents.compile', 'compile'],
    take: ({ store, folder }) =>
      each(documents, async document => {
        const out = join(folder, `${document}.${format}`)
        const of = ['--document', document, '--edition', 'public', '--session', session, '--out', out]
        const { code, stdout, stderr } = await runCommand(['compile', store, ...of, '--json'])
        // Whoever makes the public invitation is told, and nobody else, how many items are not in it.
        const warnings = stderr.replace(/^.*دستور غیرعلنی در این نسخه نیست.*\n/m, '')
        return [code, stdout.replaceAll(folder, ''), warnings, await (format === 'pdf' ? pdfOf : docxOf)(out)]
      }),
  }
}

/** What the window writes as the terminal does, where all of them are taken. */
const written = ['minutes', 'letter'] as const

function made(format: DocumentFormat): WayOut {
  return {
    by: ['outputs.make', 'outputs.list', 'outputs.read'],
    take: ({ api }) =>
      each(format === 'pdf' ? documents : written, async document => {
        const work = await api.outputs.make({ ...issue, document, format })
        let step = await work.next()
        while (step.done !== true) step = await work.next()
        const { id, name, sha256, missing } = step.value
        const file = await api.outputs.read({ id })
        return [
          withoutId(name),
          sha256,
          missing,
          withoutId(file.name),
          Buffer.from(await file.bytes()).toString('base64'),
        ]
      }),
  }
}

/** Kinds of which a table can hold closed records; the others name places and people, and a table of them is within. */
const closable = recordKinds.filter(kind => !['person', 'office', 'department', 'district'].includes(kind))

/** What the secretariat does and sees at its own window, and why no edition is asked of it. */
export const within: Readonly<Record<string, readonly string[]>> = {
  'writes, and answers with what was written': [
    'agenda.add',
    'agenda.arrange',
    'agenda.present',
    'bundles.import',
    'bundles.upload',
    'checks.accept',
    'councils.create',
    'recording.act',
    'recording.lock',
    'records.save',
    'records.undo',
    'reports.add',
    'reports.move',
    'sessions.add',
    'sessions.openSample',
    'sessions.remove',
    'settings.save',
    'tables.import',
    'import',
  ],
  "shows the secretariat's own records in its own window": [
    'changes.groups',
    'changes.watch',
    'charts.leftOut',
    'checks.run',
    'facts.find',
    'facts.resolve',
    'outputs.changes',
    'recording.load',
    'records.list',
    'records.revisions',
    'records.values',
    'search.find',
    'sessions.list',
    'tables.headers',
    'tables.preview',
    'check',
    'serve',
  ],
  'keeps and brings back the whole store, as its own file': [
    'door.beginAnew',
    'door.restore',
    'door.state',
    'storeFiles.backUp',
    'storeFiles.newestBackup',
    'storeFiles.restore',
    'backup',
    'restore',
  ],
  'knows nothing of any record': [
    'documents.kinds',
    'documents.passwordNotes',
    'documents.validateStyle',
    'documents.typeset',
    'host.capabilities',
    'settings.read',
    'store.about',
    'typeset',
  ],
  'takes a finished file as it is': [
    'host.open',
    'host.reveal',
    'host.saveCopy',
    'pdfFiles.draw',
    'pdfFiles.inspect',
    'inspect',
    'pages',
  ],
}

/** Files of the window through which something leaves it by hand: saved, copied or printed. */
export const windowWays = [
  'components/GiveFile.tsx',
  'components/grid/gridClipboard.ts',
  'components/saveFile.ts',
  'screens/compile/OutputView.tsx',
  'screens/dashboards/ChartActions.tsx',
  'screens/dashboards/printPicture.ts',
  'screens/library/BadRows.tsx',
  // Of a store that was lost, what nobody could save: the file's name says that it may be closed.
  'shell/StoreBar.tsx',
]

async function each<T>(all: readonly T[], take: (one: T) => Promise<unknown>): Promise<unknown[]> {
  const taken: unknown[] = []
  for (const one of all) taken.push(await take(one))
  return taken
}

/** The name of a document without what differs in every run. */
const withoutId = (name: string) => name.replace(/-[^-]*\.(pdf|docx)$/, '')

/** What a reader finds, and the bytes themselves. */
async function pdfOf(file: string): Promise<unknown> {
  return [await readPdf(file), (await readFile(file)).toString('base64')]
}

/** Every part: texts, running lines, properties and names as they are written, pictures with whatever they carry. */
async function docxOf(file: string): Promise<unknown> {
  return Object.entries(unzipSync(new Uint8Array(await readFile(file)))).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString(/\.(xml|rels)$/.test(name) ? 'utf8' : 'latin1'),
  ])
}

async function filesIn(folder: string): Promise<unknown> {
  const names = (await readdir(folder)).sort()
  return each(names, async name => [name, (await readFile(join(folder, name))).toString()])
}

function unzipped(zip: Uint8Array): unknown {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])
}
