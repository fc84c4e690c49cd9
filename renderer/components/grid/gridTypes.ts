import type { Column, ColumnTypeName } from '../../../shared/columnTypes/index.ts'

/** How the grid draws the cells of one type of column, and what they are edited with. */
interface GridType {
  /** Least width of a column in pixels, and its share of what is left. */
  width: readonly [least: number, share: number]
  /**
   * A box of one line or of several; a list of which one is taken, with records beside it that can be added; a box with
   * the names of periods or with a calendar below it; a switch that the space bar turns over; a file.
   */
  editor: 'line' | 'lines' | 'list' | 'records' | 'periods' | 'day' | 'switch' | 'file'
  /** How its cells are set: figures and identifiers stand at the end, from left to right. */
  look: 'plain' | 'quantity' | 'identifier'
  /** Read as a whole: a part of it would be another figure. */
  isWhole?: true
  /** Typed from left to right, whatever its first letter is. */
  isLatin?: true
}

const gridTypes: Readonly<Record<ColumnTypeName, GridType>> = {
  code: { width: [104, 0], editor: 'line', look: 'identifier', isWhole: true, isLatin: true },
  text: { width: [190, 3], editor: 'line', look: 'plain' },
  narrative: { width: [220, 3], editor: 'lines', look: 'plain' },
  count: { width: [96, 0], editor: 'line', look: 'quantity', isWhole: true },
  decimal: { width: [108, 0], editor: 'line', look: 'quantity', isWhole: true },
  rial: { width: [164, 0], editor: 'line', look: 'quantity', isWhole: true },
  date: { width: [112, 0], editor: 'day', look: 'plain', isWhole: true },
  time: { width: [80, 0], editor: 'line', look: 'plain', isWhole: true },
  moment: { width: [160, 0], editor: 'line', look: 'plain', isWhole: true },
  fiscalYear: { width: [92, 0], editor: 'line', look: 'plain', isWhole: true },
  period: { width: [136, 0], editor: 'periods', look: 'plain', isWhole: true },
  month: { width: [128, 0], editor: 'periods', look: 'plain', isWhole: true },
  digest: { width: [150, 0], editor: 'file', look: 'identifier', isWhole: true },
  flag: { width: [84, 0], editor: 'switch', look: 'plain' },
  choice: { width: [116, 0], editor: 'list', look: 'plain' },
  reference: { width: [168, 1], editor: 'records', look: 'plain' },
}

/** How the grid treats a column, by its type. */
export const gridTypeOf = ({ type }: Column): GridType => gridTypes[type]
