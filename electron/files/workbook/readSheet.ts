import { cellAddress, type MergedCells, type SheetCell, type SheetRow, textOf } from '../sheetCell.ts'
import { type CellContext, readSheetCell, type WrittenCell } from './readCell.ts'
import { isOn, readXml, VisitorStop } from './readXml.ts'
import { DamagedXml } from './xmlScanner.ts'

/** Columns that may be filled, and letters of one cell; Excel has 16,384 and 32,767. */
const [mostColumns, longestCell] = [1024, 40_000]
const lastRow = 1_048_576
const mostMerged = 100_000

/** A cell further to the left than any table reaches; said with its address. */
export class CellTooFar extends Error {
  readonly address: string

  constructor(address: string) {
    super(address)
    this.address = address
  }
}

/** What a sheet says of itself beside its rows; whole once they are read. */
export interface SheetShape {
  /** First and last of the columns that are hidden, from 0. */
  hiddenColumns: [first: number, last: number][]
  merged: MergedCells[]
}

/**
 * The rows of a sheet that hold something, in the order in which they stand.
 * @param shape takes what else it says
 * @throws DamagedXml, VisitorStop, CellTooFar; rows before have been given
 */
export function* readSheet(pieces: Iterable<Uint8Array>, context: CellContext, shape: SheetShape): Generator<SheetRow> {
  const gatherer = new SheetGatherer(context, shape)
  for (const _ of readXml(pieces, gatherer)) yield* gatherer.take()
}

/** Gathers rows from what is told of a sheet's part. */
class SheetGatherer {
  readonly #context: CellContext
  readonly #shape: SheetShape
  #rows: SheetRow[] = []
  #number = 0
  #isHidden = false
  #cells: SheetCell[] = []
  #next = 0
  #column = 0
  #cell: WrittenCell = noCell
  /** Where the text goes that is being told. */
  #into: 'value' | 'formula' | 'text' | undefined
  #isInRow = false
  #isInCell = false
  #isSound = false

  constructor(context: CellContext, shape: SheetShape) {
    this.#context = context
    this.#shape = shape
  }

  take(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'c' && this.#isInRow) this.#openCell(attributes)
    else if (this.#isInCell) this.#openInCell(name)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'col') this.#takeColumns(attributes)
    else if (name === 'mergeCell') this.#takeMerged(attributes['ref'] ?? '')
  }

  close = (name: string): void => {
    if (name === 'c' && this.#isInCell) this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#isSound = false
    else if (name === 'v' || name === 'f' || name === 't') this.#into = undefined
  }

  text = (text: string): void => {
    const into = this.#into
    if (into === undefined) return
    const before = this.#cell[into] ?? ''
    if (before.length + text.length > longestCell) throw new VisitorStop()
    this.#cell[into] = before + text
  }

  #openRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.#number + 1 : Number(r)
    if (!Number.isInteger(number) || number <= this.#number || number > lastRow) throw new DamagedXml('row')
    this.#number = number
    this.#isHidden = isOn(hidden) || Number(ht ?? 1) === 0
    this.#cells = []
    this.#next = 0
    this.#isInRow = true
  }

  #closeRow(): void {
    this.#isInRow = false
    const cells = this.#cells
    if (cells.length > 0) this.#rows.push({ number: this.#number, isHidden: this.#isHidden, cells })
  }

  #openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#next : columnOf(r)
    this.#next = this.#column + 1
    this.#cell = { type: t, style: Number(s ?? 0), value: undefined, text: '', formula: undefined }
    this.#isInCell = true
  }

  #openInCell(name: string): void {
    if (name === 'v') {
      this.#into = 'value'
      this.#cell.value ??= ''
    } else if (name === 't') this.#into = this.#isSound ? undefined : 'text'
    else if (name === 'rPh') this.#isSound = true
    else if (name === 'f') {
      this.#into = 'formula'
      this.#cell.formula ??= ''
    }
  }

  #closeCell(): void {
    this.#isInCell = false
    this.#into = undefined
    const cell = readSheetCell(this.#cell, this.#context)
    // A text that is lost is none, but it is a fault.
    if (textOf(cell).trim() === '' && typeof cell === 'string') return
    if (this.#column >= mostColumns) throw new CellTooFar(cellAddress(this.#column, this.#number))
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = cell
  }

  #takeColumns({ min, max, hidden, width }: Readonly<Record<string, string>>): void {
    if (!isOn(hidden) && Number(width ?? 1) !== 0) return
    const [first, last] = [Number(min) - 1, Number(max) - 1]
    if (first >= 0 && last >= first && this.#shape.hiddenColumns.length < mostColumns)
      this.#shape.hiddenColumns.push([first, Math.min(last, mostColumns)])
  }

  #takeMerged(ref: string): void {
    const [, from = '', to = ''] = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(ref) ?? []
    if (from === '' || this.#shape.merged.length >= mostMerged) return
    const [firstRow, last] = [rowOf(from), rowOf(to)]
    const [firstColumn, lastColumn] = [columnOf(from), columnOf(to)]
    if (firstRow <= last && firstColumn <= lastColumn && firstColumn < mostColumns)
      this.#shape.merged.push({ firstRow, lastRow: last, firstColumn, lastColumn })
  }
}

const noCell: WrittenCell = { type: '', style: 0, value: undefined, text: '', formula: undefined }

/** From 0; of «D17» 3. @throws DamagedXml for what is no address */
function columnOf(address: string): number {
  let column = 0
  let i = 0
  for (; i < address.length; i++) {
    const letter = address.charCodeAt(i) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (i === 0 || i > 3) throw new DamagedXml('cell')
  return column - 1
}

const rowOf = (address: string) => Number(address.replace(/^[A-Z]+/, ''))
