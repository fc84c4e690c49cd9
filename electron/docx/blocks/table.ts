import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Table as TableBlock, TableColumn } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { type FittedTable, fitTable } from '../../paper/tableFit.ts'
import { withinColumns } from '../../paper/tableRows.ts'
import { colour } from '../../paper/tokens.ts'
import { eighths, halfPoints, hex, twips } from '../design/units.ts'
import { gap, styled } from './paragraphs.ts'
import { factCode, richText, runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** A longer cell may run over a page's end. */
const longCell = 1200
/** Points of a row that is signed by hand. */
const roomToSign = 31

/**
 * A data table: mirrored, its header on every page, rows whole, two rows under the first header, totals with the row
 * before them. Its rows are not held together otherwise: LibreOffice then holds the table to what follows it, as far as
 * a page goes.
 */
export function table(block: TableBlock, context: WordContext): (Paragraph | Table)[] {
  return fitTable(withinColumns(block), context).flatMap(part => onePart(part, context))
}

function onePart({ block, fit }: FittedTable, context: WordContext): (Paragraph | Table)[] {
  const { caption = '', fact, columns, rows, totals = [] } = block
  const { widths } = fit
  const all = [...rows, ...totals]
  const above =
    caption === '' && fact === undefined
      ? gap(13, { keepNext: true })
      : styled('Caption', [...runs(caption), ...(fact === undefined ? [] : factCode(fact, context))])
  const look = { widths, size: fit.fontSize, columns, context }
  return [
    above,
    new Table({
      style: 'DataTable',
      visuallyRightToLeft: true,
      layout: TableLayoutType.FIXED,
      width: { size: twips(sum(widths)), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          keepNext: true,
          children: columns.map((column, at) => headerCell(column, widths[at] ?? 0, fit.fontSize)),
        }),
        ...all.map(
          (row, at) =>
            new TableRow({
              cantSplit: longestCell(block) <= longCell,
              ...(block.isSigned === true && { height: { value: twips(roomToSign), rule: 'atLeast' } }),
              keepNext:
                at < all.length - 1 && (isGroup(row, columns) || at >= Math.min(rows.length - 1, all.length - 2)),
              children: cells(row, {
                ...look,
                isTotal: at >= rows.length,
                isFirstTotal: at === rows.length,
                insets: fit.insets[at],
              }),
            }),
        ),
      ],
    }),
  ]
}

function headerCell({ header, ...column }: TableColumn, width: number, size: number): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: [styled('TableHeader', runs(header, { size: halfPoints(size) }), { alignment: alignment(column) })],
  })
}

interface RowLook {
  columns: readonly TableColumn[]
  widths: readonly number[]
  size: number
  /** Ems free at the right of each cell. */
  insets: readonly number[] | undefined
  isTotal: boolean
  isFirstTotal: boolean
  context: WordContext
}

function cells(row: readonly Cell[], look: RowLook): TableCell[] {
  const { columns, widths } = look
  const shown: TableCell[] = []
  let at = 0
  for (const cell of [...row, ...Array.from({ length: columns.length }, (): Cell => ({ text: [] }))]) {
    if (at >= columns.length) break
    const span = Math.max(1, Math.min(cell.span ?? 1, columns.length - at))
    shown.push(oneCell(cell, { at, span, width: sum(widths.slice(at, at + span)) }, look))
    at += span
  }
  return shown
}

function oneCell(cell: Cell, place: { at: number; span: number; width: number }, look: RowLook): TableCell {
  const { at, span, width } = place
  const { columns, size, insets, isTotal, isFirstTotal, context } = look
  const column = columns[at]
  const inset = insets?.[at] ?? 0
  const isTinted = isTotal || (span === columns.length && span > 1)
  const options: ITableCellOptions = {
    width: { size: twips(width), type: WidthType.DXA },
    children: [
      styled(
        isTotal ? 'TableTotal' : 'TableText',
        richText(cell.text, context, { size: halfPoints(size), ...(cell.strong && { bold: true }) }),
        {
          ...(column !== undefined && { alignment: alignment(column) }),
          ...(inset > 0 && { indent: { left: twips(inset * size) } }),
        },
      ),
    ],
    ...(span > 1 && { columnSpan: span }),
    ...(isTinted && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colour.accentSoft) } }),
    ...(isFirstTotal && {
      borders: { top: { style: BorderStyle.SINGLE, size: eighths(0.9), color: hex(colour.ink) } },
    }),
  }
  return new TableCell(options)
}

/** As on paper: numbers of a fitted column have their units under each other, at the right. */
function alignment({ align, width }: Pick<TableColumn, 'align' | 'width'>) {
  if (align === 'centre') return AlignmentType.CENTER
  return align === 'number' && width === 'share' ? AlignmentType.END : AlignmentType.START
}

/** One cell over the whole width names the rows below it. */
function isGroup([cell, ...rest]: readonly Cell[], columns: readonly TableColumn[]): boolean {
  return rest.length === 0 && cell?.span === columns.length
}

/** Letters of the longest cell. */
function longestCell({ rows, totals = [] }: TableBlock): number {
  return [...rows, ...totals].flat().reduce((longest, cell) => Math.max(longest, lengthOf(cell)), 0)
}

function lengthOf({ text }: Cell): number {
  return sum(text.map(span => stripIsolates(span.text).length))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
