import { access, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { MadeOutput, Output } from '../../shared/api/outputs.ts'
import { type DocumentFormat, formatOf } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Change } from '../../shared/tables/change.ts'
import { type Store, transaction } from '../store/database.ts'
import {
  changesSince,
  countChangesAfter,
  findOutput,
  keepOutput,
  newestChange,
  outputsOf,
  type StoredOutput,
} from '../store/outputs.ts'
import { readSettings, signer } from '../store/settings.ts'
import { type CompileRequest, compileDocument, type PageProgress } from './documents.ts'
import type { Service, ServiceContext } from './service.ts'

export const outputs: Service<'outputs'> = context => ({
  make: (input, { signal }) => makeOutput(context, input, signal),
  list: ({ session }) => listOutputs(context.store, session),
  read: ({ id }) => readOutput(context.store, id),
  changes: ({ id }) => outputChanges(context.store, id),
})

/** As browsers and systems know them (RFC 8118, ECMA-376). */
const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
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
  const { pages, bytes, sha256, missing } = yield* compileDocument(sessionCache, request, signal)
  // Numbered copies of one paper differ by their number alone, and a protected one in every run.
  const isUnique = issue.copy === undefined && pdf?.protection === undefined
  const sameFormat = earlier.filter(output => formatOf(output.file) === format)
  if (isUnique && sameFormat.some(output => output.sha256 !== sha256)) {
    await rm(out, { force: true })
    throw versionTaken(version, others)
  }
  const output: StoredOutput = {
    id,
    session,
    document,
    edition,
    version,
    file: out,
    pages: pages === null ? null : BigInt(pages),
    bytes: BigInt(bytes),
    sha256,
    at: author.now(),
    who: await signer(store, author),
    madeAfter,
  }
  await transaction(store, trx => keepOutput(trx, output))
  return { ...(await described(store, output)), missing }
}

type NamedOutput = Pick<StoredOutput, 'id' | 'session' | 'document' | 'edition' | 'version'> & {
  format: DocumentFormat
}

/** Where a compiled document is kept. */
export function outputPath(folder: string, { id, session, document, edition, version, format }: NamedOutput): string {
  return join(folder, `${session}-${document}-${edition}-${version}-${id.slice(0, 8)}.${format}`)
}

/** The session's documents of the same kind and edition. */
export async function ofSameKind(
  store: Store,
  { session, document, edition }: Pick<StoredOutput, 'session' | 'document' | 'edition'>,
): Promise<StoredOutput[]> {
  return (await outputsOf(store, session)).filter(one => one.document === document && one.edition === edition)
}

/** Two papers that differ never bear one number: whoever holds the first could not know of the second. */
function versionTaken(version: string, others: readonly StoredOutput[]): Problem {
  const [major = '1'] = version.split('.')
  return new Problem('version-taken', { version, next: nextVersion(others, major) })
}

/** The number after those that documents bear already; «1.0» for the first. */
export function nextVersion(others: readonly StoredOutput[], major: string): string {
  const minors = others.flatMap(one => (one.version.startsWith(`${major}.`) ? [Number(one.version.split('.')[1])] : []))
  return `${major}.${Math.max(-1, ...minors) + 1}`
}

/** A session's compiled documents, newest first. */
async function listOutputs(store: Store, session: string): Promise<Output[]> {
  return Promise.all((await outputsOf(store, session)).map(output => described(store, output)))
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
  return new File([bytes], basename(file), { type: mediaTypes[formatOf(file)] })
}

/** What was written since a document was made. @throws Problem 'output-unknown' */
async function outputChanges(store: Store, id: string): Promise<Change[]> {
  return changesSince(store, await known(store, id))
}

async function known(store: Store, id: string): Promise<StoredOutput> {
  const output = await findOutput(store, id)
  if (output === undefined) throw new Problem('output-unknown', {})
  return output
}

async function described(store: Store, { file, madeAfter, pages, bytes, ...output }: StoredOutput): Promise<Output> {
  return {
    ...output,
    name: basename(file),
    path: file,
    format: formatOf(file),
    pages: pages === null ? null : Number(pages),
    bytes: Number(bytes),
    changesSince: await countChangesAfter(store, madeAfter),
    isThere: await access(file).then(
      () => true,
      () => false,
    ),
  }
}
