import type { Cell, RichText, Table } from '../../../shared/document.ts'
import { standInWord } from '../design/look.ts'
import type { SlideContext } from './slideContext.ts'
import { type TextLook, widthOf } from './texts.ts'

/** To which shares of their longest lines columns may be narrowed; those of whole phrases less. */
const leastShares = { share: 0.25, fit: 0.6 } as const

/** Ems of a mark with its word, and of a number with its unit: they stay on one line. */
const shortText = 8
/** Room beside texts, as other letters may stand in that are wider; the most that fits is taken. */
const slacks = [1.25, 1.15, 1.08, 1.03]
/** Other programs round. */
const leastSlack = 1.03

/**
 * Widths of a table's columns, from the first on, as wide as the slide together. Every column is as wide as its text
 * where that fits; otherwise they give way, those of text more, none below its longest word.
 */
export function slideColumns(
  { columns, rows, totals = [] }: Table,
  width: number,
  { look, head, padding }: { look: TextLook; head: TextLook; padding: number },
  context: SlideContext,
): number[] {
  const totalRows = totals.map(row => row.map((cell): Cell => ({ ...cell, strong: true })))
  const all = [...rows, ...totalRows].map(row => placedCells(row, columns.length))
  const needs = columns.map(({ header, width: kind }, at) => {
    const texts = all.flatMap(row =>
      row.filter(placed => placed.at === at && placed.span === 1).map(({ cell }) => cell),
    )
    const line = Math.max(
      widthOf(header, head, context),
      ...texts.map(({ text, strong }) => widthOf(text, lettersOf(look, strong), context)),
    )
    const word = Math.max(
      longestWord(header, head, context),
      ...texts.map(({ text, strong }) => longestWord(text, lettersOf(look, strong), context)),
    )
    return { line, word, kind }
  })
  const most = (slack: number): number[] =>
    needs.map(({ line, word }) => Math.max(line * slack, word * standInWord) + padding)
  const slack = slacks.find(one => sum(most(one)) <= width)
  if (slack !== undefined) {
    const free = width - sum(most(slack))
    const sharing = needs.filter(({ kind }) => kind === 'share').length
    const more = (kind: 'share' | 'fit'): number => {
      if (sharing === 0) return free / needs.length
      return kind === 'share' ? free / sharing : 0
    }
    return most(slack).map((own, at) => own + more(needs[at]?.kind ?? 'share'))
  }
  const least = needs.map(({ line, word, kind }) => {
    const share = kind === 'fit' && line < look.size * shortText ? leastSlack : leastShares[kind]
    return Math.max(word * standInWord, line * share) + padding
  })
  if (sum(least) >= width) return least.map(own => (own / sum(least)) * width)
  const wanted = most(leastSlack).map((own, at) => Math.max(own, least[at] ?? 0))
  const give = (width - sum(least)) / Math.max(1, sum(wanted) - sum(least))
  return least.map((own, at) => own + ((wanted[at] ?? own) - own) * give)
}

export interface PlacedCell {
  cell: Cell
  /** Column it begins at. */
  at: number
  span: number
}

/** Cells with the column each begins at, as many as the columns hold. */
export function placedCells(cells: readonly Cell[], count: number): PlacedCell[] {
  const all: PlacedCell[] = []
  let at = 0
  for (const cell of cells) {
    const span = Math.max(1, Math.min(cell.span ?? 1, count - at))
    all.push({ cell, at, span })
    at += span
  }
  for (; at < count; at++) all.push({ cell: { text: [] }, at, span: 1 })
  return all
}

function lettersOf({ size }: TextLook, strong: true | undefined): Pick<TextLook, 'size' | 'bold'> {
  return { size, bold: strong ?? false }
}

/**
 * Of what no line may end within: words, and words that a space without a break holds together. A digit is as wide as
 * the widest: letters that stand in have digits of one width, and a deck's own has a narrow one.
 */
function longestWord(text: string | RichText, look: Pick<TextLook, 'size' | 'bold'>, context: SlideContext): number {
  const words = (typeof text === 'string' ? text : text.map(span => span.text).join('')).split(/[ \n]+/)
  return Math.max(0, ...words.map(word => widthOf(word.replace(/[\d۰-۹]/g, '۵'), look, context)))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
