/** Layouts of the file, and what heads every slide: its title and subtitle. */
import type { Slide } from '../../shared/deck.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import type { SlideContext } from './blocks/slideContext.ts'
import { addTexts, heightOf, lineCount, paragraphRuns, type TextLook } from './blocks/texts.ts'
import { emblemTop } from './blocks/titleBoard.ts'
import { boardShare, lineHeight, size, slideHeight, slideWidths } from './design/look.ts'
import { type Box, hex, placed, points } from './design/units.ts'
import type { PptxSlide, Presentation } from './library.ts'
import { foot } from './slideFoot.ts'

/** Layouts of the file; a title placeholder cannot be moved on a slide, so that one of two lines has its own. */
export type Layout = 'آغاز' | 'اسلاید' | 'عنوان دوخطی'

const top = 48
const titleLines: Readonly<Record<Layout, number>> = { اسلاید: 1, 'عنوان دوخطی': 2, آغاز: 2 }

function titleBox(layout: Layout, ratio: HallLook['ratio']): Box {
  const { width, margin } = slideWidths[ratio]
  if (layout === 'آغاز') {
    const left = width * boardShare + margin / 2
    return { x: left, y: emblemTop + 170, width: width - margin - left, height: size.board * lineHeight.large * 2 }
  }
  return { x: margin, y: top, width: width - margin * 2, height: size.title * lineHeight.large * titleLines[layout] }
}

/** Declares the layouts, each with a true title: outlines and screen readers go by it. */
export function defineLayouts(
  pptx: Presentation,
  ratio: HallLook['ratio'],
  { colours, font, girih }: SlideContext,
): void {
  for (const layout of Object.keys(titleLines) as Layout[]) {
    const isBoard = layout === 'آغاز'
    const panel = { ...placed({ x: 0, y: 0, width: slideWidths[ratio].width * boardShare, height: slideHeight }) }
    pptx.defineSlideMaster({
      title: layout,
      background: { color: hex(colours.slide) },
      objects: [
        ...(isBoard && girih !== undefined ? [{ image: { ...panel, data: girih, altText: 'نقش گره' } }] : []),
        {
          placeholder: {
            options: {
              name: 'title',
              type: 'title',
              ...placed(titleBox(layout, ratio)),
              align: 'right',
              valign: isBoard ? 'bottom' : 'top',
              margin: 0,
              fontFace: font,
              fontSize: points(isBoard ? size.board : size.title),
              color: hex(colours.ink),
              bold: true,
            },
            text: 'عنوان',
          },
        },
      ],
    })
  }
}

/** The layout that a slide's title asks for. */
export function layoutOf(slide: Slide, ratio: HallLook['ratio'], context: SlideContext): Layout {
  if (slide.body.some(({ kind }) => kind === 'titleBoard')) return 'آغاز'
  const look = { size: size.title, bold: true }
  return lineCount(slide.title, titleBox('اسلاید', ratio).width * 0.97, look, context) > 1 ? 'عنوان دوخطی' : 'اسلاید'
}

/** Writes a slide's title and subtitle. @returns the box that is left for its blocks */
export function drawHead(
  pptx: PptxSlide,
  slide: Slide,
  layout: Layout,
  ratio: HallLook['ratio'],
  context: SlideContext,
): Box {
  const box = titleBox(layout, ratio)
  const look = titleLook(slide.title, layout, box, context)
  // Its place and its letters are the layout's.
  const runs = paragraphRuns(slide.title, look, context)
  pptx.addText(runs, { placeholder: 'title', objectName: 'عنوان', margin: 0, fit: 'shrink' })
  let y = box.y + box.height + (layout === 'آغاز' ? 8 : 4)
  const isSaid = slide.body.some(block => block.kind === 'voteBoard' && block.question === slide.subtitle)
  if (slide.subtitle !== undefined && !isSaid) {
    const own: TextLook = { size: size.subtitle, colour: context.colours.soft }
    const height = heightOf(slide.subtitle, box.width, own, context)
    addTexts(
      pptx,
      paragraphRuns(slide.subtitle, own, context),
      { ...box, y, height },
      { name: context.named('زیرعنوان') },
    )
    y += height
  }
  y += layout === 'آغاز' ? 0 : 24
  return { ...box, y, height: slideHeight - foot.height - foot.bottom - 20 - y }
}

/** A title beyond its lines is set smaller. */
function titleLook(title: string, layout: Layout, box: Box, context: SlideContext): TextLook {
  const look: TextLook = {
    size: layout === 'آغاز' ? size.board : size.title,
    colour: context.colours.ink,
    bold: true,
    leading: lineHeight.large,
  }
  while (look.size > 24 && heightOf(title, box.width, look, context) > box.height + 1) look.size -= 2
  return look
}
