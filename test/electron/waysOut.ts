import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import type { App } from '../../electron/app/app.ts'
import { renderPptx } from '../../electron/pptx/renderPptx.ts'
import { renderDeckPage } from '../../electron/services/deckPage.ts'
import { type DocumentKind, documentKinds } from '../../shared/documents/index.ts'
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
  /** Where it takes minutes, and what makes its files is taken by a shorter way too: `npm run sweeps`. */
  isLong?: boolean
  take: (installation: Installation) => Promise<unknown>
}

const session = 's6-73'
const issue = { session, edition: 'public', version: '1.0', style: {} } as const
/** The findings paper has no public edition, which is tested with it. */
const documents = documentKinds.filter(kind => kind !== 'findings')

/** What is taken by one way in every format where another way takes all documents. */
const written = ['minutes', 'letter'] as const

/** Every way out. A call or a command that makes files or documents is here, or below among what stays within. */
export const waysOut: Readonly<Record<string, WayOut>> = {
  'what a document says before it is set': {
    by: ['documents.preview'],
    take: ({ api }) => each(documents, document => api.documents.preview({ ...issue, document })),
  },
  ...Object.fromEntries(
    documentFormats.map(format => [`every ${format} that the terminal compiles`, compiledAtTerminal(format)]),
  ),
  'a pdf that the terminal compiles': compiledAtTerminal('pdf', written),
  ...Object.fromEntries(
    documentFormats.map(format => [`a ${format} of the window, its name and what the list says of it`, made(format)]),
  ),
  'the slides of the public deck': {
    by: ['presenting.deck'],
    take: ({ api }) => api.presenting.deck({ session, edition: 'public' }),
  },
  'what the hall is shown of every slide': {
    by: ['presenting.start', 'presenting.move', 'presenting.watch', 'presenting.end'],
    async take({ api }) {
      await api.presenting.start({ session })
      const watched = await api.presenting.watch()
      const frames: unknown[] = []
      for await (const state of watched) {
        const { serial: _serial, now: _now, ...frame } = state!.frame
        frames.push(frame)
        await api.presenting.move({ kind: 'next' })
        const { slides = [] } = (await api.presenting.shownDeck()) ?? {}
        if (slides.at(-1)?.id === frame.slide?.id) break
      }
      await api.presenting.end()
      return frames
    },
  },
  'slides that the terminal writes': {
    by: ['presenting.write', 'slides'],
    isLong: true,
    take: ({ store, folder }) =>
      each([[], ['--handout', '4', '--notes'], ['--handout', '6', '--lines', '--theme', 'dark']], async look => {
        const out = join(folder, `slides${look.join('')}.pdf`)
        const of = ['slides', store, '--edition', 'public', '--session', session, '--out', out, ...look, '--json']
        const { code, stdout, stderr } = await runCommand(of)
        return [code, stdout.replaceAll(folder, ''), stderr, await pdfOf(out)]
      }),
  },
  'slides that the window makes': {
    by: ['outputs.makeDeck', 'outputs.decks', 'outputs.read'],
    take: ({ api }) =>
      // A browser's page is taken below.
      each(['pdf', 'pptx'] as const, async format => {
        const work = await api.outputs.makeDeck({ session, edition: 'public', format, paper: { notes: true } })
        let step = await work.next()
        while (step.done !== true) step = await work.next()
        const { id, name, sha256, missing } = step.value
        const file = await api.outputs.read({ id })
        const [listed] = await api.outputs.decks({ session })
        return [withoutId(name), withoutId(listed?.name ?? ''), sha256, missing, withoutId(file.name)]
      }),
  },
  'pictures of slides': {
    by: ['presenting.draw'],
    isLong: true,
    take: async ({ api, folder }) => {
      const out = join(folder, 'slides')
      const files = await api.presenting.draw({ session, edition: 'public', version: '1.0', out })
      return each(files, async file => [file.replace(folder, ''), (await readFile(file)).toString('base64')])
    },
  },
  'the public deck as PowerPoint': {
    by: ['presenting.deck'],
    isLong: true,
    take: async ({ api }) => {
      const deck = await api.presenting.deck({ session, edition: 'public' })
      return partsOf((await renderPptx(deck)).bytes)
    },
  },
  'the page that the public deck is given away as': {
    by: ['presenting.deck'],
    take: async ({ api }) => {
      const deck = await api.presenting.deck({ session, edition: 'public' })
      return (await renderDeckPage(deck)).bytes.toString()
    },
  },
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
    isLong: true,
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
  'a table as a workbook': {
    by: ['tables.download'],
    take: ({ api }) =>
      // Its rows are those of the other format, where every kind is taken.
      each(['budgetLine', 'statement'] as const, async kind => {
        const { file, closed } = await api.tables.download({ kind, edition: 'public', format: 'xlsx' })
        return [closed, partsOf(await file.bytes())]
      }),
  },
  'a dashboard as a workbook, as CSV and as a page': {
    by: ['tables.downloadDashboard'],
    take: ({ api }) =>
      each(['budget', 'energy'] as const, async dashboard => {
        const wanted = { dashboard, session, edition: 'public' } as const
        const [workbook, csv] = [
          await api.tables.downloadDashboard({ ...wanted, format: 'xlsx' }),
          await api.tables.downloadDashboard({ ...wanted, format: 'csv' }),
        ]
        const page = await api.tables.downloadDashboard({ ...wanted, format: 'pdf' })
        return [
          workbook.file.name,
          workbook.closed,
          partsOf(await workbook.file.bytes()),
          await csv.file.text(),
          page.file.name,
          Buffer.from(await page.file.bytes()).toString('base64'),
        ]
      }),
  },
  'a dashboard that the terminal writes': {
    by: ['tables.exportDashboard', 'table'],
    async take({ store, folder }) {
      const out = join(folder, 'dashboard.csv')
      const of = ['table', 'crisis', '--store', store, '--session', session, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(of)
      return [stdout.replaceAll(folder, ''), stderr, (await readFile(out)).toString()]
    },
  },
  'a session for calendars': {
    by: ['documents.calendar'],
    take: async ({ api }) => {
      const { file } = await api.documents.calendar({ session, edition: 'public' })
      return [file.name, await file.text()]
    },
  },
  'a session for calendars that the terminal writes': {
    by: ['documents.writeCalendar', 'calendar'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'session.ics')
      const of = ['calendar', store, '--session', session, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(of)
      return [stdout.replaceAll(folder, ''), stderr, (await readFile(out)).toString()]
    },
  },
  'a department’s form': {
    by: ['templates.download'],
    take: async ({ api }) => {
      const departments = await api.records.list({ kind: 'department' })
      return each(
        departments.flatMap(({ code }) => (['crisis', 'energy'].includes(String(code)) ? [String(code)] : [])),
        async department => {
          const { file, closed } = await api.templates.download({ department, edition: 'public' })
          return [closed, partsOf(await file.bytes())]
        },
      )
    },
  },
  'a department’s form that the terminal writes': {
    by: ['templates.export', 'template'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'form.xlsx')
      const of = ['template', '--department', 'crisis', '--store', store, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(of)
      return [stdout.replaceAll(folder, ''), stderr, partsOf(await readFile(out))]
    },
  },
  'a table that the terminal writes': {
    by: ['tables.export', 'table'],
    take: ({ store, folder }) =>
      each(['xlsx', 'csv'], async format => {
        const out = join(folder, `table.${format}`)
        const of = ['table', 'budgetLine', '--store', store, '--edition', 'public', '--out', out]
        const { stdout, stderr } = await runCommand(of)
        const bytes = await readFile(out)
        return [stdout.replaceAll(folder, ''), stderr, format === 'csv' ? bytes.toString() : partsOf(bytes)]
      }),
  },
}

function compiledAtTerminal(format: DocumentFormat, some?: readonly DocumentKind[]): WayOut {
  const kinds = some ?? (format === 'pdf' ? documents : documents.filter(kind => kind !== 'packet'))
  return {
    by: ['documents.compile', 'compile'],
    isLong: some === undefined,
    take: ({ store, folder }) =>
      each(kinds, async document => {
        const out = join(folder, `${document}.${format}`)
        const of = ['--document', document, '--edition', 'public', '--session', session, '--out', out]
        const { code, stdout, stderr } = await runCommand(['compile', store, ...of, '--json'])
        // Whoever makes the public invitation is told, and nobody else, how many items are not in it.
        const warnings = stderr.replace(/^.*دستور غیرعلنی در این نسخه نیست.*\n/m, '')
        return [code, stdout.replaceAll(folder, ''), warnings, await (format === 'pdf' ? pdfOf : docxOf)(out)]
      }),
  }
}

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
    'attachments.add',
    'attachments.keep',
    'attachments.replace',
    'bundles.import',
    'bundles.upload',
    'checks.accept',
    'councils.create',
    'presenting.addChart',
    'presenting.arrange',
    'presenting.hide',
    'recording.act',
    'recording.lock',
    'records.save',
    'records.undo',
    'reports.add',
    'reports.move',
    'sessions.add',
    'sessions.copy',
    'sessions.openSample',
    'sessions.removeSample',
    'sessions.remove',
    'settings.save',
    'submissions.import',
    'tables.import',
    'import',
  ],
  "shows the secretariat's own records in its own window": [
    'attachments.list',
    'attachments.read',
    'changes.groups',
    'changes.watch',
    'checks.run',
    'facts.find',
    'facts.resolve',
    'outputs.changes',
    'presenting.shownDeck',
    'presenting.source',
    'recording.load',
    'records.counts',
    'records.list',
    'records.revisions',
    'records.values',
    'search.find',
    'sessions.copyOffer',
    'sessions.list',
    'sessions.sample',
    'submissions.board',
    'submissions.preview',
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
    'stores.choose',
    'stores.create',
    'stores.forget',
    'stores.list',
    'stores.open',
    'backup',
    'restore',
  ],
  'knows nothing of any record': [
    'documents.kinds',
    'documents.passwordNotes',
    'documents.validateStyle',
    'documents.typeset',
    'hallNetwork.addresses',
    'hallNetwork.close',
    'hallNetwork.newCode',
    'hallNetwork.open',
    'host.capabilities',
    'host.openAudience',
    'host.openPlace',
    'presenting.disconnect',
    'presenting.notices',
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
    'pdfFiles.verify',
    'inspect',
    'pages',
    'verify',
  ],
}

/** Files of the window through which something leaves it by hand: saved, copied or printed. */
export const windowWays = [
  'api/useSaveOutput.ts',
  'components/GiveFile.tsx',
  'components/grid/gridClipboard.ts',
  'components/saveFile.ts',
  'screens/collect/attachments/AttachmentRow.tsx',
  // Names of departments and of tables, to the departments themselves.
  'screens/collect/board/ReminderDialog.tsx',
  'screens/dashboards/ChartActions.tsx',
  'screens/dashboards/printPicture.ts',
  'screens/library/BadRows.tsx',
  // Of a store that was lost, what nobody could save: the file's name says that it may be closed.
  'shell/SaveHeld.tsx',
]

async function each<T>(all: readonly T[], take: (one: T) => Promise<unknown>): Promise<unknown[]> {
  const taken: unknown[] = []
  for (const one of all) taken.push(await take(one))
  return taken
}

/** The name of a document without what differs in every run. */
const withoutId = (name: string) => name.replace(/-[^-]*\.(pdf|docx|pptx|html)$/, '')

/** What a reader finds, and the bytes themselves. */
async function pdfOf(file: string): Promise<unknown> {
  return [await readPdf(file), (await readFile(file)).toString('base64')]
}

/** Every part: texts, running lines, properties and names as they are written, pictures with whatever they carry. */
async function docxOf(file: string): Promise<unknown> {
  return partsOf(new Uint8Array(await readFile(file)))
}

/** Parts of an office file by their names, those of workbooks within it too. */
function partsOf(zip: Uint8Array): unknown {
  return Object.entries(unzipSync(zip)).map(([name, bytes]): unknown => [
    name,
    name.endsWith('.xlsx')
      ? partsOf(bytes)
      : Buffer.from(bytes).toString(/\.(xml|rels)$/.test(name) ? 'utf8' : 'latin1'),
  ])
}

async function filesIn(folder: string): Promise<unknown> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter(file => file.isFile()).map(file => join(file.parentPath, file.name))
  return each(files.sort(), async file => [relative(folder, file), (await readFile(file)).toString()])
}

function unzipped(zip: Uint8Array): unknown {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])
}
