import type { AttachmentType } from '../../../shared/domain/attachmentFile.ts'
import { digestOf } from '../../system/digest.ts'

/** A file that is kept beside the records. */
export interface KeptFile {
  bytes: Uint8Array
  type: AttachmentType
}

/** How a file is found; `bytes` is how many it has. */
export type BlobState =
  | { is: 'present' | 'damaged'; type: AttachmentType; bytes: number }
  | { is: 'missing'; type: null; bytes: null }

/**
 * Files by the SHA-256 of their bytes, in hexadecimal: one that is attached twice is kept once, and none is ever
 * changed. A store's log forgets nothing, so undo can bring back every attachment that ever was: its file is never let
 * go, nor is one that a window has kept for a row whose words still wait there. What goes is only what was kept for a
 * record that the store then refused; see `keepFor`.
 */
export interface Blobs {
  /**
   * Keeps bytes; a damaged file of the same digest is made whole. @returns their digest, and whether nothing was there
   * before
   * @throws Problem 'store-unwritable'
   */
  keep(bytes: Uint8Array, type: AttachmentType): Promise<{ sha256: string; isNew: boolean }>
  /** The bytes of a digest, held against it; what is wrong with them where they are not those. */
  read(sha256: string): Promise<KeptFile | 'missing' | 'damaged'>
  state(sha256: string): Promise<BlobState>
  forget(sha256: string): Promise<void>
}

/** Of a store that is itself in memory: a bundle that is compiled without one. */
export class MemoryBlobs implements Blobs {
  readonly #files = new Map<string, KeptFile>()

  async keep(bytes: Uint8Array, type: AttachmentType): Promise<{ sha256: string; isNew: boolean }> {
    const sha256 = digestOf(bytes)
    const isNew = !this.#files.has(sha256)
    this.#files.set(sha256, { bytes, type })
    return { sha256, isNew }
  }

  async read(sha256: string): Promise<KeptFile | 'missing'> {
    return this.#files.get(sha256) ?? 'missing'
  }

  async state(sha256: string): Promise<BlobState> {
    const file = this.#files.get(sha256)
    if (file === undefined) return { is: 'missing', type: null, bytes: null }
    return { is: 'present', type: file.type, bytes: file.bytes.length }
  }

  async forget(sha256: string): Promise<void> {
    this.#files.delete(sha256)
  }
}
