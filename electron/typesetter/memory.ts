import { BoundedCache } from '../../shared/boundedCache.ts'
import { PackedStreams } from './file/packedStreams.ts'
import type { PlacedBlock, Presence } from './model/placedBlock.ts'

const megabyte = 2 ** 20

/**
 * What one document leaves for the next: most of a document that is set again after an edit was there before.
 * Everything in it is known by all that it follows from and never changed, so a document has the same bytes with it and
 * without.
 */
export class TypesetMemory {
  /**
   * Blocks where they were set, by their likeness, the document's styles and page, and the place they began at: 96 MB,
   * so that a document of 250 pages has room in half of it.
   */
  readonly blocks = new BoundedCache<PlacedBlock>(96 * megabyte, ({ weight }) => weight)
  /** What texts need to stand under a heading, by their likeness, the document's styles and their width: 2 MB. */
  readonly presences = new BoundedCache<Presence>(10_000)
  /** Compressed streams, by their content: 16 MB. */
  readonly packed = new PackedStreams(16 * megabyte)
}
