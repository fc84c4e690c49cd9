import type { Paragraph } from 'docx'
import { BorderStyle, type IBorderOptions, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { twips } from '../design/units.ts'

/** A place beside others. */
export interface GridCell {
  content: readonly (Paragraph | Table)[]
  borders?: NonNullable<ConstructorParameters<typeof TableCell>[0]['borders']>
}

export const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Sets things side by side, from the right, in rows that no page parts. @param widths of the columns, in points */
export function grid(widths: readonly number[], rows: readonly (readonly GridCell[])[], height?: number): Table {
  return new Table({
    style: 'SideBySide',
    visuallyRightToLeft: true,
    layout: TableLayoutType.FIXED,
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          ...(height !== undefined && { height: { value: twips(height), rule: 'atLeast' } }),
          children: cells.map(
            ({ content, borders }, at) =>
              new TableCell({
                children: content,
                width: { size: twips(widths[at] ?? 0), type: WidthType.DXA },
                ...(borders !== undefined && { borders }),
              }),
          ),
        }),
    ),
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
