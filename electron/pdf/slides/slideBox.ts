import type { Deck, Slide, TitleBoard } from '../../../shared/deck.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { slideSizes } from '../../../shared/slidePaper.ts'
import { shorten } from '../../paper/shorten.ts'
import type { HeightGauge } from '../../typesetter/heightGauge.ts'
import type { Content, TableLayout, TableNode } from '../../typesetter/typeset.ts'
import { emblemNode } from '../blocks/emblemNode.ts'
import { fitBody } from './fitBody.ts'
import { girih } from './girih.ts'
import { letters, px, type SlideSetting } from './slideSetting.ts'

/** A slide among those of its paper. */
export interface PlacedSlide {
  slide: Slide
  /** From 1, of so many. */
  number: number
  of: number
  /** The first of its agenda item, or of what belongs to none, as the paper goes. */
  opensItem: boolean
}

/** What all slides of a paper are set with. */
export interface SlideSheet extends Pick<SlideSetting, 'unit' | 'look' | 'theme' | 'family' | 'ruler' | 'drawChart'> {
  gauge: HeightGauge
  running: Deck['running']
  /** Where the edge of a slide is not the page's. */
  isFramed: boolean
}

/** Hall pixels around what stands on a slide. */
const margins = { side: 96, top: 56, bottom: 24, between: 20 } as const
/** The least that a slide's title leaves to what it is the title of. */
const mostOfHead = 0.34

/** Points across and down. */
export function slideSize({ unit, look }: Pick<SlideSheet, 'unit' | 'look'>): { width: number; height: number } {
  const { width, height } = slideSizes[look.ratio]
  return { width: width * unit, height: height * unit }
}

/**
 * A slide in its own shape, a section with its heading: the item and the title above, the source and the running line
 * at the foot, and between them whatever it says, smaller where it would not fit.
 */
export function slideBox(placed: PlacedSlide, sheet: SlideSheet): TableNode {
  const board = placed.slide.body.find(block => block.kind === 'titleBoard')
  const { width, height } = slideSize(sheet)
  const ornament = board === undefined ? 0 : width / 3
  const inside = width - 2 * margins.side * sheet.unit - ornament
  const head = fitHead(inside, height, sheet, scale => headOf(placed, board, { ...sheet, scale }))
  const foot = (): Content[] => footOf(placed, sheet)
  const footHeight = sheet.gauge.height(foot(), inside)
  const between = margins.between * sheet.unit
  const padding = { top: margins.top * sheet.unit, bottom: margins.bottom * sheet.unit }
  // A hair less than the page: its rules and roundings must not begin another.
  const room = height - padding.top - head.height - 2 * between - footHeight - padding.bottom - 0.5
  const body = fitBody(placed.slide.body, { ...sheet, width: inside, room })
  const isCentred = placed.slide.body.every(({ kind }) => centred.has(kind))
  const footRow = { node: { stack: foot() }, height: footHeight }
  const inTheMiddle = { verticalAlignment: 'middle' as const }
  const rows =
    board === undefined
      ? [
          { node: { stack: head.content }, height: head.height },
          { node: { stack: body, ...(isCentred && inTheMiddle) }, height: room + 2 * between },
          footRow,
        ]
      : [
          // What a session is called stands with its particulars.
          {
            node: { stack: [...head.content, ...body], ...inTheMiddle },
            height: head.height + room + 2 * between,
          },
          footRow,
        ]
  const text: TableNode = {
    table: { widths: [inside], heights: rows.map(row => row.height), body: rows.map(row => [row.node]) },
    layout: { ...bare, name: 'slide rows' },
    structType: 'Div',
    margin: [margins.side * sheet.unit, padding.top, margins.side * sheet.unit, padding.bottom],
  }
  const columns: (Content & object)[] = [text]
  if (ornament > 0) {
    const [across, down] = [ornament / sheet.unit, height / sheet.unit]
    columns.push({
      svg: `<svg width="${ornament}" height="${height - 0.5}"/>`,
      drawing: { parts: girih(across, down, sheet.theme), font: sheet.family.text, scale: sheet.unit },
      artifact: true,
    })
  }
  return {
    table: {
      widths: [width - ornament, ...(ornament > 0 ? [ornament] : [])],
      body: [columns] as TableNode['table']['body'],
    },
    layout: boxLayout(sheet),
    structType: 'Sect',
  }
}

const bare: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** What stands alone stands in the middle. */
const centred: ReadonlySet<string> = new Set(['keyFigures', 'statement', 'titleBoard', 'voteBoard'])

function boxLayout({ theme, isFramed }: SlideSheet): TableLayout {
  const line = isFramed ? 0.5 : 0
  return {
    ...bare,
    name: `slide box ${theme.slide} ${line}`,
    hLineWidth: () => line,
    vLineWidth: (at, node) => (at === 0 || at === node.table.body[0]?.length ? line : 0),
    hLineColor: () => theme.rule,
    vLineColor: () => theme.rule,
    fillColor: () => theme.slide,
  }
}

/** The item, the title and what follows it, as large as leaves the slide to what it says. */
function fitHead(width: number, height: number, { gauge }: SlideSheet, head: (scale: number) => Content[]) {
  for (let scale = 1; ; scale *= 0.88) {
    const content = gauge.height(head(scale), width)
    if (content <= height * mostOfHead || scale < 0.35) return { content: head(scale), height: content }
  }
}

type HeadSetting = SlideSheet & { scale: number }

function headOf({ slide, opensItem }: PlacedSlide, board: TitleBoard | undefined, sheet: HeadSetting): Content[] {
  const { theme, family } = sheet
  const { item, title, subtitle } = slide
  const sample = slide.sample === true ? ' (نمونه)' : ''
  return [
    ...(board?.emblem === undefined
      ? []
      : [
          {
            ...emblemNode(board.emblem, px(136, sheet)),
            alignment: 'right' as const,
            margin: [0, 0, 0, px(24, sheet)] as [number, number, number, number],
          },
        ]),
    ...(item === null
      ? []
      : [
          {
            text: toPersianDigits(`دستور ${item.number} · ${item.title}`),
            font: family.medium,
            fontSize: px(letters.item, sheet),
            color: theme.accent,
            ...(opensItem && { headlineLevel: 1, outline: true, outlineExpanded: true }),
          },
        ]),
    {
      text: title,
      font: family.black,
      fontSize: px(board === undefined ? letters.title : letters.figure, sheet),
      lineHeight: 0.92,
      headlineLevel: item === null ? 1 : 2,
      outline: true,
    },
    ...(subtitle === undefined && sample === ''
      ? []
      : [{ text: `${subtitle ?? ''}${sample}`.trim(), fontSize: px(letters.subtitle, sheet), color: theme.soft }]),
  ]
}

/** Letters of the session's name that stand beside a mark. */
const longestName = 60
const longestMark = 60

function footOf({ slide, number, of }: PlacedSlide, sheet: SlideSheet): Content[] {
  const { theme, unit, running } = sheet
  const look = { fontSize: letters.source * unit, color: theme.soft, lineHeight: 1 }
  const mark = slide.isClosed === true ? (running.mark ?? 'غیرعلنی') : (running.mark ?? '')
  return [
    ...(slide.source === undefined
      ? []
      : [{ text: slide.source, ...look, margin: [0, 0, 0, 10 * unit] as [number, number, number, number] }]),
    {
      columns: [
        { text: shorten(running.start, longestName), ...look, width: '*' },
        ...(mark === ''
          ? []
          : [
              {
                text: shorten(mark, longestMark),
                ...look,
                bold: true,
                color: theme.bad,
                alignment: 'center' as const,
                width: '*' as const,
              },
            ]),
        {
          text: toPersianDigits(`اسلاید ${number} از ${of}`),
          ...look,
          alignment: 'left',
          width: mark === '' ? 300 * unit : '*',
        },
      ],
    },
  ]
}
