import { attachmentTypeOf, type DigestName } from '../../shared/domain/attachmentFile.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import type { BundleAttachment } from '../files/bundleFiles.ts'
import type { KeptFile } from '../store/blobs/blobs.ts'
import type { Store } from '../store/database.ts'
import { recordsWith } from '../store/records.ts'
import { digestOf } from '../system/digest.ts'

/**
 * The files that came with a bundle, one at a time, each held against the digest that its name says. Nothing in them is
 * read further: what is bound into a paper is looked into there.
 * @throws Problem 'bundle-attachment-differs', and of what cannot be read
 */
export async function* attachedFiles(attachments: readonly BundleAttachment[]): AsyncGenerator<KeptFile> {
  for (const { sha256, path, bytes: read } of attachments) {
    const bytes = await read()
    const type = attachmentTypeOf(bytes)
    if (type === undefined || digestOf(bytes) !== sha256)
      throw new Problem('bundle-attachment-differs', {}, { file: path })
    yield { bytes, type }
  }
}

/** Paths of a bundle's files that no attachment of the store is of: they were not kept. */
export async function unnamedAttachments(store: Store, attachments: readonly BundleAttachment[]): Promise<string[]> {
  const states = await Promise.all(attachments.map(({ sha256 }) => store.blobs.state(sha256)))
  return attachments.filter((_, i) => states[i]?.is === 'missing').map(({ path }) => path)
}

/** Names of files that a session's attachments are of, and that are not there. */
export async function attachmentsWithoutFile(store: Store, session: string): Promise<string[]> {
  const items = (await recordsWith(store, 'agendaItem', 'session', [session])).map(({ code }) => code)
  const rows = await recordsWith(store, 'attachment', 'agendaItem', items)
  const states = await Promise.all(rows.map(({ sha256 }) => store.blobs.state(sha256)))
  return rows.filter((_, i) => states[i]?.is === 'missing').map(({ file }) => file)
}

type NamedFile = Pick<Row<'attachment'>, 'file' | 'sha256'>

/** The files of some attachments, each once in the order of digests, and the names of those that cannot be given. */
export async function filesOf(
  store: Store,
  attachments: readonly NamedFile[],
): Promise<{ files: (DigestName & { bytes: Uint8Array })[]; missing: string[] }> {
  const files: (DigestName & { bytes: Uint8Array })[] = []
  const missing: string[] = []
  for (const [sha256, own] of Map.groupBy(attachments, row => row.sha256)) {
    const kept = await store.blobs.read(sha256)
    if (typeof kept === 'object') files.push({ sha256, ...kept })
    else missing.push(...own.map(({ file }) => file))
  }
  return { files: files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)), missing }
}
