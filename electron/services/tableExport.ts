import type { Edition } from '../../shared/document.ts'
import { closedMark } from '../../shared/documents/issue.ts'
import { tableMoneyOf } from '../../shared/domain/councilMoney.ts'
import { type TableFormat, tableFormatOf } from '../../shared/fileOptions.ts'
import type { EntryMoney } from '../../shared/persian/money.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { recordSheet } from '../../shared/tables/recordSheet.ts'
import { tableWriter } from '../files/writeCsv.ts'
import type { Access } from '../store/access.ts'
import { type Store, snapshot } from '../store/database.ts'
import { listRecords, recordBatches } from '../store/records.ts'
import { writeWorkbookInWorker } from '../xlsx/writeWorkbookInWorker.ts'
import { writeOutput } from './outputFile.ts'
import { closedAround, type UnitReader, unitReader } from './rowsAround.ts'

/** Tells spreadsheets that the letters are Unicode's. */
const byteOrderMark = '\uFEFF'

interface WantedTable {
  kind: RecordKind
  edition: Edition
  format: TableFormat
  /** In which a workbook has its amounts: that of the council's tables without it. */
  money?: EntryMoney | undefined
}

/**
 * All records of a kind, as one state of the store has them, as a CSV file or a workbook that an import takes back; of
 * an empty kind its headers, to be filled. One with closed records says so in its name. A public edition has none of
 * them, nor any of a department that has ever given a closed report: no session is asked about here.
 */
export async function downloadTable(
  store: Store,
  { kind, edition, format, money }: WantedTable,
): Promise<{ file: File; closed: number }> {
  const { out, count } = await snapshot(store, async state => {
    const isClosed = await closedAround(state, [kind])
    const units = await unitReader(state, kind)
    const growing =
      format === 'csv' ? csvFile(kind, units) : workbookFile(kind, units, money ?? (await tableMoney(state)))
    let closedRows = 0
    for await (const rows of recordBatches(state, kind)) {
      const open = rows.filter(row => !isClosed(kind, row))
      closedRows += rows.length - open.length
      growing.add(edition === 'public' ? open : rows)
    }
    return { out: growing, count: closedRows }
  })
  const mark = count === 0 ? '' : edition === 'public' ? ' – علنی' : ' – غیرعلنی'
  const closed = edition === 'public' ? 0 : count
  return {
    file: new File(await out.pieces(closed > 0), `${tables[kind].label}${mark}.${format}`, { type: out.type }),
    closed,
  }
}

type Piece = Blob | Buffer<ArrayBuffer>

/**
 * Writes the same to a path, whose end says in which format. @throws Problem 'output-format-unknown',
 * 'output-not-written'
 */
export async function exportTable(
  store: Store,
  { path, ...wanted }: Pick<WantedTable, 'kind' | 'edition'> & { path: string },
): Promise<{ path: string; closed: number }> {
  const { file, closed } = await downloadTable(store, { ...wanted, format: tableFormatOf(path) })
  await writeOutput(path, await file.bytes())
  return { path, closed }
}

/** A file that grows by rows. */
interface GrowingFile {
  type: string
  add(rows: readonly Row[]): void
  /** @param isClosed whether it says that it holds closed records */
  pieces(isClosed: boolean): Piece[] | Promise<Piece[]>
}

function csvFile(kind: RecordKind, units: UnitReader): GrowingFile {
  const { head, lines } = tableWriter(kind, units)
  const pieces = [new Blob([byteOrderMark, head])]
  return { type: 'text/csv', add: rows => void pieces.push(new Blob([lines(rows)])), pieces: () => pieces }
}

function workbookFile(kind: RecordKind, unitOfRecord: UnitReader, money: EntryMoney): GrowingFile {
  const all: Row[] = []
  return {
    type: workbookType,
    add: rows => void all.push(...rows),
    async pieces(isClosed) {
      const sheet = recordSheet(kind, all, { money, unitOfRecord })
      const { mark } = closedMark({ edition: isClosed ? 'closed' : 'public' })
      const { bytes } = await writeWorkbookInWorker({
        title: tables[kind].plural,
        sheets: [sheet],
        ...(mark !== undefined && { mark }),
      })
      return [bytes]
    },
  }
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The unit of money in the council's tables. */
export async function tableMoney(state: Access): Promise<EntryMoney> {
  return tableMoneyOf({ rows: { council: await listRecords(state, 'council') } })
}
