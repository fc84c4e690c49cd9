import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Compiled } from '../../shared/api/documents.ts'
import type { DeckFormat, DocumentFormat } from '../../shared/fileOptions.ts'
import { type Store, transaction } from '../store/database.ts'
import type { IssuedPacket } from '../store/issuedFiles.ts'
import { countChangesAfter, keepOutput, outputsOf, type StoredOutput } from '../store/outputs.ts'
import { signer } from '../store/settings.ts'
import type { ServiceContext } from './service.ts'

type NamedOutput = Pick<StoredOutput, 'id' | 'session' | 'document' | 'edition' | 'version'> & {
  format: DocumentFormat | DeckFormat
}

/** Where a compiled document or deck is kept. */
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

/** The number after those that documents bear already; «1.0» for the first. */
export function nextVersion(others: readonly StoredOutput[], major: string): string {
  const minors = others.flatMap(one => (one.version.startsWith(`${major}.`) ? [Number(one.version.split('.')[1])] : []))
  return `${major}.${Math.max(-1, ...minors) + 1}`
}

/** What is known of a file that was made; of a signed one, what it was before. */
type Made = Pick<Compiled, 'pages' | 'bytes' | 'sha256'> & { packet?: IssuedPacket; signedFrom?: string | null }

/** Keeps that a file was made, by whom and when. */
export async function keepMade<D extends StoredOutput['document']>(
  { store, author }: Pick<ServiceContext, 'store' | 'author'>,
  named: Pick<StoredOutput, 'id' | 'session' | 'edition' | 'version' | 'file' | 'madeAfter'> & { document: D },
  { pages, bytes, sha256, packet, signedFrom = null }: Made,
): Promise<StoredOutput & { document: D }> {
  const output = {
    ...named,
    pages: pages === null ? null : BigInt(pages),
    bytes: BigInt(bytes),
    sha256,
    signedFrom,
    at: author.now(),
    who: await signer(store, author),
  }
  await transaction(store, trx => keepOutput(trx, output, packet))
  return output
}

/** What a list says of an output, but for what it is. */
export async function whereabouts(
  store: Store,
  { file, madeAfter, pages, bytes, signedFrom, document: _document, ...output }: StoredOutput,
) {
  return {
    ...output,
    name: basename(file),
    path: file,
    pages: pages === null ? null : Number(pages),
    bytes: Number(bytes),
    isSigned: signedFrom !== null,
    changesSince: await countChangesAfter(store, madeAfter),
    isThere: await access(file).then(
      () => true,
      () => false,
    ),
  }
}
