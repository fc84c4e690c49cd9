import type { KeptReading } from '../../shared/api/tableReading.ts'
import { tableTop } from '../files/tableTop.ts'
import type { Access, Transaction } from '../store/access.ts'
import { findReading, keepReading } from '../store/keptReadings.ts'
import type { GivenTable } from './givenTable.ts'
import { senderOf } from './sender.ts'

/** Keeps what somebody said of a file, for the next one of its sender. */
export async function rememberReading(trx: Transaction, given: GivenTable): Promise<void> {
  const { kind, headerRow, columns, assumed = {} } = given
  // The next file is of another year.
  const { monthYear: _, ...choices } = given.choices ?? {}
  const shared = Object.fromEntries(Object.entries(given.shared ?? {}).filter(([name]) => assumed[name] === undefined))
  const reading: KeptReading = {
    ...(headerRow !== undefined && { headerRow }),
    ...(columns !== undefined && { columns: [...columns] }),
    ...(given.shared !== undefined && { shared }),
    ...(given.choices !== undefined && { choices }),
  }
  if (!saysSomething(reading)) return
  const sender = await senderOf(trx, given)
  await keepReading(trx, kind, sender?.code ?? null, { ...reading, headers: headersAt(given, headerRow) })
}

/**
 * What was said of the sender's last file as far as it fits this one: its answers, and of a file with the same headers
 * also its columns. Null where nothing was said.
 */
export async function fittingReading(
  store: Access,
  given: GivenTable,
  sender: string | null,
): Promise<KeptReading | null> {
  const kept = await findReading(store, given.kind, sender)
  if (kept === undefined) return null
  const { headers, choices, ...others } = kept
  const own = headersAt(given, kept.headerRow)
  const isSame = headers.length === own.length && headers.every((header, i) => header === own[i])
  const fitting = { ...(isSame && others), ...(choices !== undefined && { choices }) }
  return saysSomething(fitting) ? fitting : null
}

const saysSomething = (reading: KeptReading) =>
  Object.values(reading).some(said => Object.keys(Object(said)).length > 0 || typeof said === 'number')

function headersAt({ kind, table }: GivenTable, headerRow: number | undefined): string[] {
  const { row, cells, rows } = tableTop(kind, table, headerRow)
  return (cells ?? rows[row - 1] ?? []).map(cell => cell.trim())
}
