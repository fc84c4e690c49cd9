import { rm } from 'node:fs/promises'
import type { Compiled } from '../../shared/api/documents.ts'
import { transaction } from '../store/database.ts'
import { type IssuedFile, type IssuedPacket, keepIssued } from '../store/issuedFiles.ts'
import { signer } from '../store/settings.ts'
import type { ServiceContext } from './service.ts'

/** A document that was written; of a packet, what its pages are. */
export type Written = Compiled & { packet?: IssuedPacket }

/** What a file is issued as. */
type Named = Pick<IssuedFile, 'session' | 'document' | 'edition' | 'version'>

/**
 * Follows what writes a document to a file of the caller's, and keeps that it was issued. A file that this cannot be
 * said of does not stay: whoever verified it would be told that it is not ours.
 * @throws Problem 'store-locked', 'store-unwritable'
 */
export async function* issued<Progress>(
  { store, author }: Pick<ServiceContext, 'store' | 'author'>,
  named: Named,
  work: AsyncGenerator<Progress, Written, void>,
): AsyncGenerator<Progress, Written, void> {
  const written = yield* work
  const { sha256, packet = null } = written
  try {
    await transaction(store, async trx => {
      await keepIssued(trx, {
        ...named,
        sha256,
        packet,
        signedFrom: null,
        at: author.now(),
        who: await signer(trx, author),
      })
    })
  } catch (cause) {
    await rm(written.file, { force: true })
    throw cause
  }
  return written
}
