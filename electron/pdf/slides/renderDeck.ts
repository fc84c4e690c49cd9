/** Deck → PDF, a slide a page in its own shape or several on an A4 page. The same Deck gives the same bytes. */
import type { Deck } from '../../../shared/deck.ts'
import { type HallColours, hallColours } from '../../../shared/hall/hallColours.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import type { SlidePaper } from '../../../shared/slidePaper.ts'
import { refuseEmblem } from '../../paper/emblem.ts'
import { councilFamily, defaultFamily, type Family } from '../../paper/tokens.ts'
import { customFamilies } from '../../typesetter/customFamilies.ts'
import { HeightGauge } from '../../typesetter/heightGauge.ts'
import { Ruler } from '../../typesetter/ruler.ts'
import type { Style, TypesetDefinition } from '../../typesetter/typeset.ts'
import { chartDrawer } from '../blocks/drawnCharts.ts'
import { type Rendered, type RenderOptions, typesetPaper } from '../typesetPaper.ts'
import { handoutPages } from './handout.ts'
import { type PlacedSlide, type SlideSheet, slideBox, slideSize } from './slideBox.ts'

/** Points of a hall pixel where a slide is a page: one of 1920 by 1080 is 13⅓ inches wide. */
const wholePage = 0.5

/**
 * Prints the slides that are not hidden.
 * @throws Problem as `render` does
 */
export async function renderDeck(deck: Deck, paper: SlidePaper = {}, options: RenderOptions = {}): Promise<Rendered> {
  const { fonts } = options.style ?? {}
  const families = fonts === undefined ? undefined : await customFamilies(fonts)
  const family = fonts === undefined ? defaultFamily : councilFamily
  const look: HallLook = { theme: paper.theme ?? 'light', ratio: paper.ratio ?? '16:9', distance: 8 }
  const theme = hallColours[look.theme]
  const slides = placedSlides(deck)
  const blocks = slides.flatMap(({ slide }) => slide.body)
  for (const block of blocks) if (block.kind === 'titleBoard' && block.emblem) refuseEmblem(block.emblem)
  const ruler = new Ruler(families)
  const design = { styles: styles(family), defaultStyle: defaultStyle(family, theme), ...(families && { families }) }
  const sheet: Omit<SlideSheet, 'unit' | 'isFramed'> = {
    look,
    theme,
    family,
    ruler,
    drawChart: await chartDrawer(blocks, ruler),
    gauge: new HeightGauge(design),
    running: deck.running,
  }
  const pages =
    paper.handout === undefined ? slidePages(slides, sheet) : handoutPages(deck, slides, sheet, paper.handout, options)
  if (slides.length === 0) pages.content = { text: 'این جلسه اسلایدی برای نمایش ندارد.', fontSize: 24, margin: 48 }
  return typesetPaper({ ...design, ...pages, styles: { ...pages.styles, ...design.styles } }, deck, options)
}

function placedSlides(deck: Deck): PlacedSlide[] {
  const slides = deck.slides.filter(({ isHidden }) => isHidden !== true)
  return slides.map((slide, at) => ({
    slide,
    number: at + 1,
    of: slides.length,
    opensItem: slide.item !== null && slide.item.code !== slides[at - 1]?.item?.code,
  }))
}

function slidePages(slides: readonly PlacedSlide[], sheet: Omit<SlideSheet, 'unit' | 'isFramed'>): TypesetDefinition {
  const own = { ...sheet, unit: wholePage, isFramed: false }
  const pageSize = slideSize(own)
  const { theme } = sheet
  return {
    content: slides.map((slide, at) => ({
      ...slideBox(slide, own),
      ...(at > 0 && { pageBreak: 'before' as const }),
    })),
    background: (_page, { width: w, height: h }) => ({
      canvas: [{ type: 'rect', x: 0, y: 0, w, h, color: theme.slide }],
    }),
    pageSize,
    pageMargins: 0,
  }
}

function styles(family: Family): Record<string, Style> {
  return {
    tableHeader: { font: family.medium, bold: true },
    tableCell: {},
    tableTotal: { bold: true },
    tableCaption: { font: family.medium, bold: true },
  }
}

function defaultStyle({ text }: Family, { ink }: HallColours): Style {
  return { font: text, fontSize: 20, lineHeight: 1, color: ink, alignment: 'right', isolateFigures: true }
}
