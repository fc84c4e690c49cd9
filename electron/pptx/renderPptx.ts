/** Deck → PowerPoint. Everything comes from the deck, so the same deck gives the same bytes. */
import type { Deck, Slide } from '../../shared/deck.ts'
import type { RichText } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { hallChart } from '../../shared/hall/hallChart.ts'
import { hallColours } from '../../shared/hall/hallColours.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { plainOfficeText } from '../paper/officeText.ts'
import { councilFamily, defaultFamily } from '../paper/tokens.ts'
import { customFamilies, customFamilyName } from '../typesetter/customFamilies.ts'
import { Ruler } from '../typesetter/ruler.ts'
import { drawBlocks } from './blocks/index.ts'
import type { SlideContext } from './blocks/slideContext.ts'
import { slideHeight, slideWidths } from './design/look.ts'
import { inches } from './design/units.ts'
import { Presentation } from './library.ts'
import type { ChartMend } from './mend/charts.ts'
import { mend } from './mend/mend.ts'
import { picturesOf } from './pictures.ts'
import { drawFoot } from './slideFoot.ts'
import { defineLayouts, drawHead, layoutOf } from './slideFrame.ts'

export interface PptxOptions {
  /** Default 'light', which prints. */
  theme?: HallLook['theme']
  /** Default '16:9'. */
  ratio?: HallLook['ratio']
  /** The council's own letters; its pages are paper's. */
  style?: DocumentStyle
}

/** In heights of the screen, for which the sizes are made. */
const usualDistance = 8

/**
 * Writes a deck as an Office Open XML presentation (ECMA-376), right to left: texts, tables and charts are PowerPoint's
 * own and can be edited. Slides that the presenter hid are left out. Letters are named, not embedded, as PowerPoint on
 * most systems opens no embedded ones; where the family is missing a Persian one of the system stands in.
 * @throws Problem those of `customFamilies` for the council's letters
 */
export async function renderPptx(deck: Deck, options: PptxOptions = {}): Promise<{ bytes: Buffer }> {
  const { theme = 'light', ratio = '16:9', style = {} } = options
  const slides = deck.slides.filter(({ isHidden }) => isHidden !== true)
  const colours = hallColours[theme]
  const letters = await lettersOf(style.fonts)
  const look: HallLook = { theme, ratio, distance: usualDistance }
  const { inks } = hallChart(look, letters.font, slideWidths[ratio].width)
  const charts: ChartMend[] = []
  const alternatives: Map<string, string>[] = []
  const pictures = await picturesOf(slides, look)
  const base: Omit<SlideContext, 'named'> = {
    ...letters,
    colours,
    inks,
    scale: 1,
    mendChart: own => charts.push(own),
    ...pictures.context,
  }
  const pptx = presentation(deck, ratio, letters.font)
  defineLayouts(pptx, ratio, { ...base, named: kind => kind })
  const sections = new Set<string>()
  for (const [at, slide] of slides.entries()) {
    const own = new Map<string, string>()
    alternatives.push(own)
    const context = { ...base, named: namer(own) }
    const layout = layoutOf(slide, ratio, context)
    const sectionTitle = sectionOf(slide, deck)
    if (!sections.has(sectionTitle)) pptx.addSection({ title: sectionTitle })
    sections.add(sectionTitle)
    const drawn = pptx.addSlide({ masterName: layout, sectionTitle })
    const box = drawHead(drawn, slide, layout, ratio, context)
    drawBlocks(drawn, slide.body, box, context)
    drawFoot(drawn, slide, { number: at + 1, of: slides.length }, ratio, context)
    drawn.addNotes(slide.notes.map(notesLine).join('\n'))
    await pictures.pause()
  }
  const packed = await pptx.write({ outputType: 'uint8array' })
  if (!(packed instanceof Uint8Array)) throw new TypeError('the library gave no bytes')
  return {
    bytes: mend(packed, {
      day: deck.asOf,
      colours,
      series: inks.bars.map(({ fill }) => fill),
      font: letters.font,
      charts,
      pictures: await pictures.charts(),
      alternatives,
    }),
  }
}

function presentation({ title, author }: Deck, ratio: HallLook['ratio'], font: string): Presentation {
  const pptx = new Presentation()
  const { width } = slideWidths[ratio]
  pptx.defineLayout({ name: ratio, width: inches(width), height: inches(slideHeight) })
  pptx.layout = ratio
  pptx.rtlMode = true
  pptx.title = plainOfficeText(title)
  pptx.subject = plainOfficeText(title)
  pptx.author = plainOfficeText(author)
  pptx.company = plainOfficeText(author)
  pptx.theme = { headFontFace: font, bodyFontFace: font }
  return pptx
}

/** Items of the agenda are sections. */
function sectionOf({ item }: Slide, { title }: Deck): string {
  return plainOfficeText(item === null ? title : `${item.number}. ${item.title}`) || '–'
}

/** Numbers what stands on a slide by kind: «جدول ۱»; keeps what it says to a listener. */
function namer(alternatives: Map<string, string>): SlideContext['named'] {
  const counts = new Map<string, number>()
  return (kind, alternative) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const name = `${kind} ${count}`
    if (alternative !== undefined) alternatives.set(name, alternative)
    return name
  }
}

const notesLine = (text: RichText): string => plainOfficeText(text.map(span => span.text).join(''))

/** The name of the letters, and what measures them. */
async function lettersOf(fonts: string | undefined): Promise<Pick<SlideContext, 'font' | 'family' | 'ruler'>> {
  if (fonts === undefined) return { font: 'Vazirmatn', family: defaultFamily, ruler: new Ruler() }
  const ruler = new Ruler(await customFamilies(fonts))
  return { font: plainOfficeText(await customFamilyName(fonts)), family: councilFamily, ruler }
}
