import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import type { FileOptions } from '../../shared/fileOptions.ts'
import { cancelled } from '../paper/cancelled.ts'
import { type TypesetDefinition, typeset } from '../typesetter/typeset.ts'
import type { RenderMemory } from './renderMemory.ts'

export interface Progress {
  /** Pages drawn so far. */
  page: number
  pages: number
}

export interface RenderOptions {
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
  /** Structure for listeners and reflow; true by default. */
  tagged?: boolean
  /** The council's own letters and binding; their files are input as the Document is. */
  style?: DocumentStyle
  /** Standards and protection of the file. */
  file?: FileOptions
  /** Of documents set before in this process: most of one that is edited is known from it. */
  memory?: RenderMemory
}

/** A character that no font has, drawn as a box. */
export interface MissingCharacter {
  /** Code point. */
  code: number
  /** How often it is drawn. */
  count: number
}

export interface Rendered {
  bytes: Buffer
  pages: number
  /** By code point; empty for a file whose letters are all there. */
  missing: MissingCharacter[]
}

/**
 * Sets what was laid out for a document or a deck. @throws Problem 'cancelled' when `signal` is aborted, and those of
 * `resolveFileOptions`
 */
export async function typesetPaper(
  definition: TypesetDefinition,
  { title, author, asOf }: Pick<Document, 'title' | 'author' | 'asOf'>,
  { onProgress, signal, tagged = true, file = {}, memory }: RenderOptions,
): Promise<Rendered> {
  let pages = 0
  let missing: MissingCharacter[] = []
  const typesetting = typeset(definition, {
    title,
    author,
    date: new Date(`${asOf}T00:00:00Z`),
    tagged,
    file,
    memory: memory?.typeset,
    onPage: (done, total) => {
      pages = total
      onProgress?.({ page: done, pages })
    },
    onMissing: characters => {
      missing = Array.from(characters, ([code, count]) => ({ code, count })).sort((a, b) => a.code - b.code)
    },
    ...(signal === undefined ? {} : { signal }),
  })
  const bytes = await typesetting.catch((reason: unknown) => {
    throw signal?.aborted ? cancelled() : reason
  })
  return { bytes, pages, missing }
}
