/** Document → PDF. Everything comes from the Document, so the same Document gives the same bytes. */

import type { Document } from '../../shared/document.ts'
import { refuseEmblems } from '../paper/emblem.ts'
import { pageDesign } from '../paper/pageDesign.ts'
import { councilFamily, defaultFamily } from '../paper/tokens.ts'
import { customFamilies } from '../typesetter/customFamilies.ts'
import { Ruler } from '../typesetter/ruler.ts'
import { chartDrawer } from './blocks/drawnCharts.ts'
import { printBlocks } from './blocks/index.ts'
import { footer, header, watermark } from './design/runningLines.ts'
import { defaultStyle, styles } from './design/styles.ts'
import { type Rendered, type RenderOptions, typesetPaper } from './typesetPaper.ts'

/**
 * Prints a Document on A4 pages.
 * @throws Problem 'cancelled' when `signal` is aborted, those of `councilFamilies` for the council's letters,
 *   those of `refuseEmblem`, and those of `resolveFileOptions`
 */
export async function render(document: Document, options: RenderOptions = {}): Promise<Rendered> {
  const { style = {}, memory } = options
  refuseEmblems(document)
  const families = style.fonts === undefined ? undefined : await customFamilies(style.fonts)
  const family = style.fonts === undefined ? defaultFamily : councilFamily
  const page = pageDesign(style.page)
  const ruler = new Ruler(families)
  const drawChart = await chartDrawer(document.blocks, ruler)
  const { content, chapters } = printBlocks(document, { page, family, ruler, drawChart }, memory?.prints)
  return typesetPaper(
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
    document,
    options,
  )
}
