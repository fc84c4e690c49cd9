import { newCode } from '../../shared/domain/newCode.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type Store, transaction } from '../store/database.ts'
import { outputsOf } from '../store/outputs.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import { listSessions } from '../store/sessions.ts'
import { type Author, write } from '../store/write.ts'
import { importBundle, samplePath } from './bundles.ts'
import { copyOffer, copySession } from './copySession.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'
import { removeSample, sampleRemoval } from './sampleRemoval.ts'
import type { Service } from './service.ts'

export const sessions: Service<'sessions'> = ({ store, author }) => ({
  list: () => listSessions(store),
  add: ({ session }) => addSession(store, session, author),
  openSample: () => importBundle(store, samplePath, author),
  copyOffer: ({ session }) => copyOffer(store, session),
  copy: input => copySession(store, input, author),
  sample: () => sampleRemoval(store),
  removeSample: async ({ withOwn }) => ({ group: await removeSample(store, withOwn, author) }),
  remove: async ({ session }) => ({ group: await removeSession(store, session, author) }),
})

/**
 * Adds a session under a code that none has yet.
 * @param given its row; a code in it is of no consequence
 * @throws Problem 'bad-value', 'reference-unknown' for its term
 */
function addSession(store: Store, given: JsonRow, author: Author): Promise<WrittenGroup & { session: string }> {
  return transaction(store, async trx => {
    const writer = new RecordWriter(trx, author)
    const row: Row<'session'> = parseRow('session', { ...given, code: 's' })
    const { number } = await writer.known('term', row.term)
    const code = newCode(`s${number}-${row.numberInTerm}`, await writer.codes('session'))
    await writer.put('session', { ...row, code })
    return { session: code, ...writer.written }
  })
}

/** Goes with its session. */
const ownOfSession: ReadonlySet<RecordKind> = new Set(['agendaItem', 'acceptance', 'slideChoice'])

/** What is written under a session or its agenda's items: no session goes while it has any. */
const work = recordKinds.flatMap(kind => {
  const { under = [], label }: TableDefinition = tables[kind]
  if (ownOfSession.has(kind)) return []
  const above = referencesOf(kind).find(
    ({ column, to }) => (to === 'agendaItem' || to === 'session') && under.includes(column),
  )
  return above === undefined ? [] : [{ kind, label, ...above }]
})

/**
 * Deletes a session with its agenda and its acceptances.
 * @throws Problem 'session-gone', 'session-has-work' while it has reports, statements, attachments or a record, and for
 *   good once a document of it was compiled: what was issued keeps its session
 */
async function removeSession(store: Store, code: string, author: Author): Promise<string | null> {
  const issued = await outputsOf(store, code)
  if (issued.length > 0) throw new Problem('session-has-documents', { count: issued.length })
  return transaction(store, async trx => {
    if ((await findRecord(trx, 'session', code)) === undefined) throw new Problem('session-gone', { code })
    const items = (await recordsWith(trx, 'agendaItem', 'session', [code])).map(item => item.code)
    const held: string[] = []
    for (const { kind, label, column, to } of work) {
      const { length } = await recordsWith(trx, kind, column, to === 'session' ? [code] : items)
      if (length > 0) held.push(`${length} ${label}`)
    }
    if (held.length > 0) throw new Problem('session-has-work', { held })
    const accepted = (await recordsWith(trx, 'acceptance', 'session', [code])).map(acceptance => acceptance.code)
    await write(trx, 'acceptance', accepted.map(gone), author)
    const chosen = (await recordsWith(trx, 'slideChoice', 'session', [code])).map(choice => choice.code)
    await write(trx, 'slideChoice', chosen.map(gone), author)
    await write(trx, 'agendaItem', items.map(gone), author)
    const { changes } = await write(trx, 'session', [gone(code)], author)
    return changes[0]?.group ?? null
  })
}

const gone = (key: string) => ({ key, row: null })
