/** Document → PDF. Everything comes from the Document, so the same Document gives the same bytes. */
import type { Document } from '../../shared/document.ts'
import { printBlocks } from './blocks/index.ts'
import { cancelled } from './cancelled.ts'
import { footer, header } from './design/runningLines.ts'
import { defaultStyle, styles } from './design/styles.ts'
import { page } from './design/tokens.ts'
import { typeset } from './typeset.ts'

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
}

export interface Rendered {
  bytes: Buffer
  pages: number
}

/**
 * Prints a Document on A4 pages.
 * @throws Problem 'cancelled' when `signal` is aborted
 */
export async function render(
  document: Document,
  { onProgress, signal, tagged = true }: RenderOptions = {},
): Promise<Rendered> {
  const { content, chapters } = printBlocks(document)
  let pages = 0
  const typesetting = typeset(
    {
      content,
      header: header(document, chapters),
      footer: footer(document),
      styles,
      defaultStyle,
      pageSize: 'A4',
      pageMargins: [page.left, page.top, page.right, page.bottom],
    },
    {
      title: document.title,
      author: document.author,
      date: new Date(`${document.asOf}T00:00:00Z`),
      tagged,
      onPage: (done, total) => {
        pages = total
        onProgress?.({ page: done, pages })
      },
      ...(signal === undefined ? {} : { signal }),
    },
  )
  const bytes = await typesetting.catch((reason: unknown) => {
    throw signal?.aborted ? cancelled() : reason
  })
  return { bytes, pages }
}
