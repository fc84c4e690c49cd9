import type { KeyFigures } from '../../../../shared/document.ts'
import type { Content, InlineNode, StackNode, TableCell, TableNode } from '../../../typesetter/typeset.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'
import { slideCode } from '../slideText.ts'

type Figure = KeyFigures['figures'][number]

/** Figures that stand beside a large first one. */
const besideLead = 3

/** Large figures: the first of a few leads, the others beside it; many stand in two columns, all alike. */
export function keyFigures({ figures }: KeyFigures, setting: SlideSetting): Content {
  const [lead, ...others] = figures
  if (lead === undefined) return { stack: [] }
  if (others.length === 0) return figureCell(lead, lookOf([lead], letters.leadFigure, setting.width, setting), setting)
  const half = setting.width / 2 - px(60, setting)
  if (others.length <= besideLead)
    return grid(
      [
        [
          {
            ...figureCell(lead, lookOf([lead], letters.leadFigure, half, setting), setting),
            verticalAlignment: 'middle',
          },
          grid(columnOf(others, half, setting), setting),
        ],
      ],
      setting,
    )
  const cells = columnOf(figures, half, setting).flat()
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => [
    cells[2 * row] ?? { text: '' },
    cells[2 * row + 1] ?? { text: '' },
  ])
  return grid(rows, setting)
}

function columnOf(figures: readonly Figure[], width: number, setting: SlideSetting): TableCell[][] {
  const look = lookOf(figures, letters.figure, width, setting)
  return figures.map(figure => [figureCell(figure, look, setting)])
}

/** Cells with rules between them. */
function grid(body: TableCell[][], setting: SlideSetting): TableNode {
  const { theme } = setting
  const rows = body.length
  const columns = body[0]?.length ?? 1
  return {
    table: { widths: Array.from({ length: columns }, () => '*' as const), body, squeezed: true },
    layout: {
      name: `slide figures ${columns} ${rows} ${theme.slide} ${px(1, setting)}`,
      hLineWidth: line => (line === 0 || line === rows ? 0 : px(3, setting)),
      hLineColor: () => theme.rule,
      vLineWidth: line => (line === 0 || line === columns ? 0 : px(3, setting)),
      vLineColor: () => theme.rule,
      paddingLeft: column => (column === 0 ? 0 : px(60, setting)),
      paddingRight: column => (column === columns - 1 ? 0 : px(48, setting)),
      paddingTop: row => (row === 0 ? 0 : px(24, setting)),
      paddingBottom: row => (row === rows - 1 ? 0 : px(24, setting)),
    },
    structType: 'Div',
  }
}

interface FigureLook {
  large: number
  /** The words around the numbers have lines of their own. */
  isStacked: boolean
  /** There are words before one of the numbers. */
  isQualified: boolean
}

function lookOf(figures: readonly Figure[], large: number, columnWidth: number, setting: SlideSetting): FigureLook {
  const parts = figures.map(({ value }) => partsOf(value))
  const { ruler, family } = setting
  const width = ({ before, figure, after }: FigureParts): number =>
    ruler.measure(`${before} ${after}`, { family: family.medium, bold: true }).line * px(letters.unit, setting) +
    ruler.measure(figure, { family: family.black }).line * px(large, setting)
  return {
    large,
    isStacked: parts.some(part => part.figure !== '' && width(part) * 1.05 > columnWidth),
    isQualified: parts.some(({ before }) => before !== ''),
  }
}

function figureCell(figure: Figure, look: FigureLook, setting: SlideSetting): StackNode {
  const { theme, family } = setting
  const label = figure.sample ? `${figure.label} (نمونه)` : figure.label
  return {
    stack: [
      {
        text: figureValue(partsOf(figure.value), look, setting),
        font: family.medium,
        lineHeight: 0.84,
        color: theme.accent,
      },
      {
        text: figure.fact === undefined ? label : [label, slideCode(figure.fact, setting)],
        fontSize: px(letters.label, setting),
        color: theme.soft,
      },
      ...(figure.note === undefined
        ? []
        : [{ text: figure.note, fontSize: px(letters.note, setting), color: theme.soft }]),
    ],
  }
}

/** «حدود ۹۳٬۰۰۰ مگاوات‌ساعت»: the number, and the words around it; no number where there is none. */
interface FigureParts {
  before: string
  figure: string
  after: string
}

/** A number with its signs, wherever it stands among its words. */
const number = /[≈−+\u200e\u200f]*[۰-۹][۰-۹٬٫/]*٪?/u

function partsOf(value: string): FigureParts {
  const found = number.exec(value)
  if (found === null) return { before: value, figure: '', after: '' }
  const [figure] = found
  return { before: value.slice(0, found.index), figure, after: value.slice(found.index + figure.length) }
}

/** The number large, the words around it smaller. */
function figureValue({ before, figure, after }: FigureParts, look: FigureLook, setting: SlideSetting): InlineNode[] {
  const big = { font: setting.family.black, fontSize: px(look.large, setting) }
  if (figure === '') return [{ ...big, text: before, fontSize: px(look.large / 1.6, setting) }]
  const words = { fontSize: px(letters.unit, setting), bold: true }
  if (!look.isStacked)
    return [
      { text: before, ...words },
      { text: figure, ...big },
      { text: after, ...words },
    ].filter(({ text }) => text !== '')
  return [
    // Numbers of a row stand at one height.
    ...(look.isQualified ? [{ text: `${before.trim() || '\u00a0'}\n`, ...words }] : []),
    { text: after.trim() === '' ? figure : `${figure}\n`, ...big },
    ...(after.trim() === '' ? [] : [{ text: after.trim(), ...words }]),
  ]
}
