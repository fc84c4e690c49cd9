import { join } from 'node:path'
import { type DocumentKind, documentKinds } from '../../../shared/documents/index.ts'
import { type DocumentFormat, documentFormats } from '../../../shared/fileOptions.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { digestOf, docxOf, pageOf, pdfOf, withoutId } from './takenFiles.ts'
import { each, session, type WayOut } from './wayOut.ts'

const issue = { session, edition: 'public', version: '1.0', style: {} } as const
/** The findings paper has no public edition, which is tested with it. */
const documents = documentKinds.filter(kind => kind !== 'findings')

/** What is taken by one way in every format where another way takes all documents. */
const written = ['minutes', 'letter'] as const
/** The packet is the briefing, charts and all, with attachments. */
const set = ['packet', ...written] as const

/** Ways on which documents leave. */
export const documentWays: Readonly<Record<string, WayOut>> = {
  'what a document says before it is set': {
    by: ['documents.preview'],
    take: ({ api }) => each(documents, document => api.documents.preview({ ...issue, document })),
  },
  ...Object.fromEntries(
    documentFormats.map(format => [`every ${format} that the terminal compiles`, compiledAtTerminal(format)]),
  ),
  'a pdf that the terminal compiles': compiledAtTerminal('pdf', written),
  'every pdf of the window, its name and what the list says of it': { ...made('pdf', documents), isLong: true },
  'a pdf of the window, its name and what the list says of it': made('pdf', set),
  'a docx of the window, its name and what the list says of it': made('docx', written),
  'a page for browsers of the window, its name and what the list says of it': made('html', written),
}

function compiledAtTerminal(format: DocumentFormat, some?: readonly DocumentKind[]): WayOut {
  const kinds = some ?? (format === 'pdf' ? documents : documents.filter(kind => kind !== 'packet'))
  const read = { pdf: pdfOf, docx: docxOf, html: pageOf }[format]
  return {
    by: ['documents.compile', 'compile'],
    ...(some === undefined && { isLong: true }),
    take: ({ store, folder }) =>
      each(kinds, async document => {
        const out = join(folder, `${document}.${format}`)
        const of = ['--document', document, '--edition', 'public', '--session', session, '--out', out]
        const { code, stdout, stderr } = await runCommand(['compile', store, ...of, '--json'])
        // Whoever makes the public invitation is told, and nobody else, how many items are not in it.
        const warnings = stderr.replace(/^.*دستور غیرعلنی در این نسخه نیست.*\n/m, '')
        return [code, stdout.replaceAll(folder, ''), warnings, await read(out)]
      }),
  }
}

function made(format: DocumentFormat, kinds: readonly DocumentKind[]): WayOut {
  return {
    by: ['outputs.make', 'outputs.list', 'outputs.read'],
    isLong: 'their item',
    take: ({ api }) =>
      each(kinds, async document => {
        const work = await api.outputs.make({ ...issue, document, format })
        let step = await work.next()
        while (step.done !== true) step = await work.next()
        const { id, name, sha256, missing } = step.value
        const file = await api.outputs.read({ id })
        return [withoutId(name), sha256, missing, withoutId(file.name), digestOf(await file.bytes())]
      }),
  }
}
