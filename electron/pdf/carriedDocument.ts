import { BoundedCache } from '../../shared/boundedCache.ts'
import type { Block, Document } from '../../shared/document.ts'

/** A Document on its way to another thread, each of its blocks as JSON. */
export interface CarriedDocument extends Omit<Document, 'blocks'> {
  blocks: string[]
}

export function carried(document: Document): CarriedDocument {
  return { ...document, blocks: document.blocks.map(block => JSON.stringify(block)) }
}

interface ReadBlock {
  block: Block
  /** Letters of its JSON. */
  length: number
}

/** Letters of the blocks kept: of a thousand pages at most, with some six bytes for each letter. */
const mostLetters = 4_000_000

/**
 * Reads carried documents. A block that one of them had before is the same object, so that nobody need look at it again
 * who knows it.
 */
export class DocumentReader {
  private readonly known = new BoundedCache<ReadBlock>(mostLetters, ({ length }) => length)

  read(document: CarriedDocument): Document {
    return { ...document, blocks: document.blocks.map(json => this.block(json)) }
  }

  private block(json: string): Block {
    return this.known.get(json, () => ({ block: JSON.parse(json) as Block, length: json.length })).block
  }
}
