import { Problem } from '../../shared/problems/problem.ts'
import { recordKindsOfSession } from '../../shared/recording/recordedKinds.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { Change, JsonRow, Origin } from '../../shared/tables/change.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Transaction } from './access.ts'
import { findRecord, findRecords, recordsWith } from './records.ts'

/** What is to become of a record. */
export interface Becoming extends Pick<Change, 'key' | 'before' | 'after'> {
  origin?: (() => Origin) | undefined
}

/** What minutes tell: the session itself, its record, and what was said in it. */
const toldKinds: ReadonlySet<RecordKind> = new Set<RecordKind>(['session', 'statement', ...recordKindsOfSession])

export const isTold = (kind: RecordKind): boolean => toldKinds.has(kind)

/**
 * Refuses what would change the record of a session whose minutes are final, by whatever way it comes: every write
 * comes here. What may still come is what the law has come later: numbered amendments, and what a later session decides
 * of an absence. The states that count are those before the transaction: a bundle may bring minutes that are final
 * already.
 * @throws Problem 'record-locked'; 'lock-without-paper' for minutes that are to be final without their digest
 */
export async function refuseFinal(trx: Transaction, kind: RecordKind, becoming: readonly Becoming[]): Promise<void> {
  if (!isTold(kind) || becoming.length === 0) return
  trx.finalSessions ??= await sessionsWithFinalMinutes(trx)
  if (kind === 'minutes') refuseWithoutPaper(becoming)
  if (trx.finalSessions.size === 0) return
  for (const one of becoming) {
    if (mayComeLater(kind, one)) continue
    for (const row of [one.before, one.after]) {
      const session = row === null ? null : await sessionAbove(trx, kind, row)
      if (session === null || !trx.finalSessions.has(session)) continue
      throw await lockedProblem(trx, kind, session, one)
    }
  }
}

export async function sessionsWithFinalMinutes(trx: Transaction): Promise<ReadonlySet<string>> {
  const locked = await recordsWith(trx, 'minutes', 'state', ['locked'])
  return new Set(locked.map(({ session }) => session))
}

function refuseWithoutPaper(becoming: readonly Becoming[]): void {
  const isBare = becoming.some(
    ({ after }) => after?.['state'] === 'locked' && (after['hash'] === null || after['lockedAt'] === null),
  )
  if (isBare) throw new Problem('lock-without-paper', {})
}

function mayComeLater(kind: RecordKind, { before, after }: Becoming): boolean {
  if (kind === 'minutesRemark') return before === null && after?.['kind'] === 'amendment'
  if (kind !== 'absence' || after === null) return false
  const isOpen = before === null || before['excuse'] === 'undecided'
  return isOpen && after['decidedIn'] !== null && after['decidedIn'] !== after['session']
}

/** The session that a record belongs to, by what it lies under. */
async function sessionAbove(trx: Transaction, kind: RecordKind, row: JsonRow): Promise<string | null> {
  if (kind === 'session') return String(row['code'])
  const { under = [] }: TableDefinition = tables[kind]
  const above = referencesOf(kind).find(({ column, to }) => under.includes(column) && toldKinds.has(to))
  const code = above && row[above.column]
  if (above === undefined || code === null || code === undefined) return null
  if (above.to === 'session') return String(code)
  const parent = (await findRecords(trx, above.to, [String(code)])).get(String(code))
  return parent === undefined ? null : sessionAbove(trx, above.to, parent)
}

async function lockedProblem(
  trx: Transaction,
  kind: RecordKind,
  code: string,
  { key, origin }: Becoming,
): Promise<Problem> {
  const session = await findRecord(trx, 'session', code)
  const { label, called }: TableDefinition = tables.session
  const name = session === undefined || called === undefined ? `${label} ${code}` : called({ ...session })
  const from = origin?.()
  const place =
    from === undefined || from === null ? {} : { file: from.file, ...(from.row === null ? {} : { row: from.row }) }
  return new Problem('record-locked', { session: name, record: `${tables[kind].label} ${key}` }, place)
}
