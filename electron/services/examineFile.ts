import type { ActiveContent } from '../../shared/domain/activeContent.ts'
import {
  type AttachmentType,
  attachmentNames,
  attachmentTypeOf,
  mostAttachmentBytes,
  plainFileName,
} from '../../shared/domain/attachmentFile.ts'
import { Problem, problemAt } from '../../shared/problems/problem.ts'
import { type AttachmentTrouble, examine } from '../binder/examine.ts'
import { examineAttachment } from '../binder/examineAttachment.ts'
import { recogniseFile } from '../files/recogniseFile.ts'

/** A file that may be attached, and what is known of it. */
export interface ExaminedFile {
  bytes: Uint8Array
  type: AttachmentType
  /** Its own name without its ending, and the name that it is kept by. */
  title: string
  file: string
  pages: number
  /** What a packet leaves out of it. */
  removed: readonly ActiveContent[]
}

/**
 * Looks into a file before it is kept: what it is by its bytes, whether it is whole and what of it is not printed.
 * @throws Problem that names the file, why it cannot be attached and what to do; 'cancelled'
 */
export async function examineFile(given: File, signal?: AbortSignal): Promise<ExaminedFile> {
  const place = { file: plainFileName(given.name) }
  if (given.size > mostAttachmentBytes) throw tooLarge(place)
  const bytes = await given.bytes()
  const type = attachmentTypeOf(bytes)
  if (type === undefined) throw problemAt(ofOtherKind(bytes), place)
  // Of a picture only its head is read; a PDF is strangers' work and needs a process of its own.
  const { trouble, pages, removed } = await (type === 'pdf' ? examineAttachment(bytes, signal) : examine(bytes))
  if (trouble !== null) throw problemAt(problemOf(trouble, type), place)
  return { bytes, type, ...attachmentNames(given.name, type), pages, removed }
}

const tooLarge = (place = {}) => new Problem('attachment-too-large', { most: mostAttachmentBytes / 2 ** 20 }, place)

function ofOtherKind(bytes: Uint8Array): Problem {
  if (bytes.length === 0) return new Problem('attachment-empty', {})
  const sort = recogniseFile(bytes)
  return sort === undefined
    ? new Problem('attachment-not-recognised', {})
    : new Problem('attachment-of-other-kind', { sort })
}

function problemOf(trouble: AttachmentTrouble, type: AttachmentType): Problem {
  switch (trouble) {
    case 'encrypted':
      return new Problem('attachment-encrypted', {})
    case 'too-many-pages':
      return new Problem('attachment-too-many-pages', {})
    case 'too-large':
    case 'too-long':
      return new Problem('attachment-too-heavy', {})
    case 'no-pages':
      return new Problem('attachment-without-pages', {})
    case 'unknown-format':
      return new Problem('attachment-not-recognised', {})
    case 'damaged':
      return type === 'pdf' ? new Problem('attachment-damaged', {}) : new Problem('attachment-picture-damaged', {})
  }
}
