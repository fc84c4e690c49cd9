import type { KeyFigures } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { lineHeight, size } from '../design/look.ts'
import { hex, placed, points } from '../design/units.ts'
import type { Run } from '../library.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook, widthOf } from './texts.ts'

type Figure = KeyFigures['figures'][number]

const gap = 48

/** Large figures, at most three to a row, each over what it counts, under a rule. */
export function keyFigures({ figures }: KeyFigures, width: number, context: SlideContext): SlidePart {
  const perRow = perRowOf(figures, width, context)
  const own = columnWidth(width, perRow)
  const rows = Array.from({ length: Math.ceil(figures.length / perRow) }, (_, row) =>
    figures.slice(row * perRow, (row + 1) * perRow),
  )
  const value = valueSize(figures, own, context)
  const heights = rows.map(row => Math.max(0, ...row.map(figure => figureHeight(figure, own, value, context))) + 28)
  return {
    height: heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, rows.length - 1),
    grows: true,
    draw: (slide, box) => {
      const free = Math.max(0, box.height - heights.reduce((sum, height) => sum + height, 0))
      const between = Math.min(120, free / (rows.length + 1))
      let y = box.y + (free - between * Math.max(0, rows.length - 1)) / 2
      rows.forEach((row, index) => {
        row.forEach((figure, at) => {
          // The first stands at the right.
          const x = box.x + box.width - own - at * (own + gap)
          slide.addShape('rect', {
            ...placed({ x, y, width: own, height: 4 }),
            fill: { color: hex(context.colours.rule) },
            objectName: context.named('خط'),
          })
          const height = heights[index] ?? 0
          addTexts(
            slide,
            figureRuns(figure, value, context),
            { x, y: y + 12, width: own, height: height - 12 },
            {
              name: context.named('رقم'),
            },
          )
        })
        y += (heights[index] ?? 0) + between
      })
    },
  }
}

/** Three side by side, or fewer where their values would be too small to be key figures. */
function perRowOf(figures: readonly Figure[], width: number, context: SlideContext): number {
  const most = figures.length === 4 ? 2 : Math.min(3, Math.max(1, figures.length))
  for (let count = most; count > 1; count--)
    if (valueSize(figures, columnWidth(width, count), context) >= sized(size.leastFigure, context)) return count
  return 1
}

const columnWidth = (width: number, count: number): number => (width - gap * (count - 1)) / count

/** Words beside a number, as a share of its size. */
const wordShare = 0.45

/** A value in its numbers and the words between them: «بیش از» «۱٬۴۰۰» «اشتراک». */
function partsOf(value: string): { text: string; isNumber: boolean }[] {
  const parts = stripIsolates(value).split(/([−+-]?[۰-۹][۰-۹٬٫/]*٪?)/)
  return parts.map((text, at) => ({ text, isNumber: at % 2 === 1 })).filter(({ text }) => text !== '')
}

/** As large as the longest of the values allows on one line: they are read against each other. */
function valueSize(figures: readonly Figure[], width: number, context: SlideContext): number {
  const most = sized(size.figure, context)
  const widest = Math.max(1, ...figures.map(({ value }) => valueWidth(value, most, context)))
  return Math.max(sized(size.body, context), Math.min(most, (most * width * 0.94) / widest))
}

function valueWidth(value: string, letters: number, context: SlideContext): number {
  const parts = partsOf(value)
  const hasNumber = parts.some(({ isNumber }) => isNumber)
  return parts.reduce((sum, { text, isNumber }) => {
    const own = isNumber || !hasNumber ? letters : letters * wordShare
    // A space at a part's end is in no measured word.
    return sum + widthOf(text, { size: own, bold: true }, context) + (/^\s|\s$/.test(text) ? own * 0.3 : 0)
  }, 0)
}

function valueRuns(value: string, letters: number, context: SlideContext): Run[] {
  const parts = partsOf(value)
  const hasNumber = parts.some(({ isNumber }) => isNumber)
  const { accent, ink } = context.colours
  const runs = parts.flatMap(({ text, isNumber }) => {
    const isLarge = isNumber || !hasNumber
    const own = { size: isLarge ? letters : letters * wordShare, colour: isNumber ? accent : ink, bold: true }
    return paragraphRuns(text, own, context).map(run => ({
      ...run,
      options: { ...run.options, breakLine: false, lineSpacing: points(letters * lineHeight.large) },
    }))
  })
  return runs.map((run, at) =>
    at === runs.length - 1 ? { ...run, options: { ...run.options, breakLine: true } } : run,
  )
}

const labelLook = (context: SlideContext): TextLook => ({
  size: sized(size.figureLabel, context),
  colour: context.colours.ink,
})

const noteLook = (context: SlideContext): TextLook => ({
  size: sized(size.small, context),
  colour: context.colours.soft,
})

function said({ label, sample }: Figure): string {
  return sample ? `${label} (نمونه)` : label
}

function figureHeight(figure: Figure, width: number, value: number, context: SlideContext): number {
  const label = figure.fact === undefined ? said(figure) : `${said(figure)} ${figure.fact}`
  return (
    12 +
    value * lineHeight.large +
    heightOf(label, width, labelLook(context), context) +
    (figure.note === undefined ? 0 : heightOf(figure.note, width, noteLook(context), context))
  )
}

function figureRuns(figure: Figure, value: number, context: SlideContext) {
  const label = paragraphRuns(
    [{ text: said(figure), ...(figure.fact !== undefined && { fact: figure.fact }) }],
    labelLook(context),
    context,
  )
  return [
    ...valueRuns(figure.value, value, context),
    ...label,
    ...(figure.note === undefined ? [] : paragraphRuns(figure.note, noteLook(context), context)),
  ]
}
