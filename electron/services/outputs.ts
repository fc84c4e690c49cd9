import { readFile, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MadeOutput, Output } from '../../shared/api/outputs.ts'
import type { DocumentKind } from '../../shared/documents/index.ts'
import { documentTitles } from '../../shared/documents/titles.ts'
import { type DeckFormat, type DocumentFormat, formatOf, outputFormatOf } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { Store } from '../store/database.ts'
import { changesSince, findOutput, newestChange, outputsOf, type StoredOutput } from '../store/outputs.ts'
import { readSettings } from '../store/settings.ts'
import { listDecks, makeDeck } from './deckOutputs.ts'
import { type CompileRequest, compileDocument, type PageProgress } from './documents.ts'
import { keepMade, nextVersion, ofSameKind, outputPath, whereabouts } from './outputFiles.ts'
import type { Service, ServiceContext } from './service.ts'
import { signOutput } from './signFile.ts'

export const outputs: Service<'outputs'> = context => ({
  make: (input, { signal }) => makeOutput(context, input, signal),
  makeDeck: (input, { signal }) => makeDeck(context, input, signal),
  decks: ({ session }) => listDecks(context, session),
  list: ({ session }) => listOutputs(context.store, session),
  sign: async ({ id, certificate, passphrase }, { signal }) => {
    const opener = { certificate: await certificate.bytes(), passphrase }
    const signed = await signOutput(context, await knownDocument(context.store, id), opener, signal)
    return described(context.store, signed)
  },
  read: ({ id }) => readOutput(context.store, id),
  changes: ({ id }) => outputChanges(context.store, id),
})

/** As browsers and systems know them (RFC 8118, ECMA-376). */
const mediaTypes: Readonly<Record<DocumentFormat | DeckFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

type MakeRequest = Pick<CompileRequest, 'session' | 'document' | 'style' | 'pdf'> &
  CompileRequest['issue'] & { format?: DocumentFormat | undefined }

/**
 * Compiles one document into the product's own folder and keeps that it did, set in the letters that the settings name
 * unless `style` does. Nothing is kept of one that is cancelled, nor of any password.
 */
async function* makeOutput(
  { store, sessionCache, outputs: folder, author }: ServiceContext,
  { session, document, style, pdf, format = 'pdf', ...issue }: MakeRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, MadeOutput, void> {
  const madeAfter = await newestChange(store)
  const others = await ofSameKind(store, { session, document, edition: issue.edition })
  const earlier = others.filter(output => output.version === issue.version)
  if (earlier.some(output => output.madeAfter !== madeAfter)) throw versionTaken(issue.version, others)
  const id = author.newId()
  const { edition, version } = issue
  const out = outputPath(folder, { id, session, document, edition, version, format })
  const { fonts } = await readSettings(store)
  const request = { session, document, issue, style: fonts === null ? style : { fonts, ...style }, pdf, out }
  const written = yield* compileDocument({ store, sessionCache }, request, signal)
  // Numbered copies of one paper differ by their number alone, and a protected one in every run.
  const isUnique = issue.copy === undefined && pdf?.protection === undefined
  // A signed one was made of another, and holds its signature besides.
  const sameFormat = earlier.filter(output => formatOf(output.file) === format && output.signedFrom === null)
  if (isUnique && sameFormat.some(output => output.sha256 !== written.sha256)) {
    await rm(out, { force: true })
    throw versionTaken(version, others)
  }
  const named = { id, session, document, edition, version, file: out, madeAfter }
  const output = await keepMade({ store, author }, named, written)
  return { ...(await described(store, output)), missing: written.missing }
}

/** Two papers that differ never bear one number: whoever holds the first could not know of the second. */
function versionTaken(version: string, others: readonly StoredOutput[]): Problem {
  const [major = '1'] = version.split('.')
  return new Problem('version-taken', { version, next: nextVersion(others, major) })
}

/** A session's compiled documents, newest first. */
async function listOutputs(store: Store, session: string): Promise<Output[]> {
  return Promise.all((await outputsOf(store, session)).filter(isDocument).map(output => described(store, output)))
}

/** @throws Problem 'output-unknown', or 'output-file-missing' when somebody has moved the file */
async function readOutput(store: Store, id: string): Promise<File> {
  const { file } = await known(store, id)
  const bytes = await readFile(file).catch(() => {
    throw new Problem(
      'output-file-missing',
      {},
      {
        file,
      },
    )
  })
  return new File([bytes], basename(file), { type: mediaTypes[outputFormatOf(file)] })
}

/** What was written since a document was made. @throws Problem 'output-unknown' */
async function outputChanges(store: Store, id: string): Promise<Change[]> {
  return changesSince(store, await known(store, id))
}

/** @throws Problem 'output-unknown' of a deck, too */
async function knownDocument(store: Store, id: string): Promise<StoredOutput & { document: DocumentKind }> {
  const output = await known(store, id)
  if (!isDocument(output)) throw new Problem('output-unknown', {})
  return output
}

async function known(store: Store, id: string): Promise<StoredOutput> {
  const output = await findOutput(store, id)
  if (output === undefined) throw new Problem('output-unknown', {})
  return output
}

function isDocument(output: StoredOutput): output is StoredOutput & { document: DocumentKind } {
  return output.document in documentTitles
}

async function described(store: Store, output: StoredOutput & { document: DocumentKind }): Promise<Output> {
  const { document } = output
  return { ...(await whereabouts(store, output)), document, format: formatOf(output.file) }
}
