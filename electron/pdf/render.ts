/** Document → PDF. Everything comes from the Document, so the same Document gives the same bytes. */

import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import type { FileOptions } from '../../shared/fileOptions.ts'
import { cancelled } from '../paper/cancelled.ts'
import { refuseEmblems } from '../paper/emblem.ts'
import { pageDesign } from '../paper/pageDesign.ts'
import { councilFamily, defaultFamily } from '../paper/tokens.ts'
import { customFamilies } from '../typesetter/customFamilies.ts'
import { Ruler } from '../typesetter/ruler.ts'
import { typeset } from '../typesetter/typeset.ts'
import { chartDrawer } from './blocks/drawnCharts.ts'
import { printBlocks } from './blocks/index.ts'
import { footer, header, watermark } from './design/runningLines.ts'
import { defaultStyle, styles } from './design/styles.ts'
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
 * Prints a Document on A4 pages.
 * @throws Problem 'cancelled' when `signal` is aborted, those of `councilFamilies` for the council's letters,
 *   those of `refuseEmblem`, and those of `resolveFileOptions`
 */
export async function render(
  document: Document,
  { onProgress, signal, tagged = true, style = {}, file = {}, memory }: RenderOptions = {},
): Promise<Rendered> {
  refuseEmblems(document)
  const families = style.fonts === undefined ? undefined : await customFamilies(style.fonts)
  const family = style.fonts === undefined ? defaultFamily : councilFamily
  const page = pageDesign(style.page)
  const ruler = new Ruler(families)
  const drawChart = await chartDrawer(document, ruler)
  const { content, chapters } = printBlocks(document, { page, family, ruler, drawChart }, memory?.prints)
  let pages = 0
  let missing: MissingCharacter[] = []
  const typesetting = typeset(
    {
      content,
      header: header(document, chapters, page),
      footer: footer(document, page),
      styles: styles(family, page),
      defaultStyle: defaultStyle(family),
      pageSize: 'A4',
      pageMargins: [page.left, page.top, page.right, page.bottom],
      evenPageShift: page.duplex ? page.right - page.left : 0,
      ...(families && { families }),
      ...(document.running.watermark !== undefined && { watermark: watermark(document.running.watermark) }),
    },
    {
      title: document.title,
      author: document.author,
      date: new Date(`${document.asOf}T00:00:00Z`),
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
    },
  )
  const bytes = await typesetting.catch((reason: unknown) => {
    throw signal?.aborted ? cancelled() : reason
  })
  return { bytes, pages, missing }
}
