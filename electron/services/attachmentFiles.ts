import { basename } from 'node:path'
import type { AttachmentType } from '../../shared/domain/attachmentFile.ts'
import { attachmentTypeOfName } from '../../shared/domain/attachmentFile.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import { blobFolder } from '../store/blobs/blobFolder.ts'
import type { KeptFile } from '../store/blobs/blobs.ts'
import type { Store } from '../store/database.ts'

type NamedFile = Pick<Row<'attachment'>, 'file' | 'sha256'>

/**
 * The file of an attachment, held against its digest.
 * @throws Problem 'attachment-file-missing' or 'attachment-file-damaged', which name the file and what to do
 */
export async function readAttachment(store: Store, { file, sha256 }: NamedFile): Promise<KeptFile> {
  const kept = await store.blobs.read(sha256)
  if (typeof kept === 'object') return kept
  const folder = basename(blobFolder(store.path))
  throw kept === 'missing'
    ? new Problem('attachment-file-missing', { folder }, { file })
    : new Problem('attachment-file-damaged', { folder }, { file })
}

/** How an attachment's file is found; 'differs' where it is of another kind than its name says. */
export async function attachmentState(
  store: Store,
  { file, sha256 }: NamedFile,
): Promise<{
  state: 'present' | 'missing' | 'damaged' | 'differs'
  type: AttachmentType | null
  bytes: number | null
}> {
  const { is, type, bytes } = await store.blobs.state(sha256)
  const named = attachmentTypeOfName(file)
  const differs = is === 'present' && named !== undefined && named !== type
  return { state: differs ? 'differs' : is, type, bytes }
}
