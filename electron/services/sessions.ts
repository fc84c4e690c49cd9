import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/column.ts'
import { recordKinds, tables } from '../../shared/records/index.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type Store, transaction } from '../store/database.ts'
import { outputsOf } from '../store/outputs.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import { listSessions } from '../store/sessions.ts'
import { type Author, write } from '../store/write.ts'
import { importBundle, samplePath } from './bundles.ts'
import type { Service } from './service.ts'

export const sessions: Service<'sessions'> = ({ store, author }) => ({
  list: () => listSessions(store),
  openSample: () => importBundle(store, samplePath, author),
  remove: async ({ session }) => ({ group: await removeSession(store, session, author) }),
})

/** What is written under agenda items: no session goes while it has any. */
const work = recordKinds.flatMap(kind => {
  const { under = [], label }: TableDefinition = tables[kind]
  const above = referencesOf(kind).find(({ column, to }) => to === 'agendaItem' && under.includes(column))
  return above === undefined ? [] : [{ kind, label, column: above.column }]
})

/**
 * Deletes a session with its agenda and its acceptances.
 * @throws Problem 'session-gone', 'session-has-work' while it has reports, statements or attachments, and for good
 *   once a document of it was compiled: what was issued keeps its session
 */
async function removeSession(store: Store, code: string, author: Author): Promise<string | null> {
  const issued = await outputsOf(store, code)
  if (issued.length > 0) throw new Problem('session-has-documents', { count: issued.length })
  return transaction(store, async trx => {
    if ((await findRecord(trx, 'session', code)) === undefined) throw new Problem('session-gone', { code })
    const items = (await recordsWith(trx, 'agendaItem', 'session', [code])).map(item => item.code)
    const held: string[] = []
    for (const { kind, label, column } of work) {
      const { length } = await recordsWith(trx, kind, column, items)
      if (length > 0) held.push(`${length} ${label}`)
    }
    if (held.length > 0) throw new Problem('session-has-work', { held })
    const accepted = (await recordsWith(trx, 'acceptance', 'session', [code])).map(acceptance => acceptance.code)
    await write(trx, 'acceptance', accepted.map(gone), author)
    await write(trx, 'agendaItem', items.map(gone), author)
    const { changes } = await write(trx, 'session', [gone(code)], author)
    return changes[0]?.group ?? null
  })
}

const gone = (key: string) => ({ key, row: null })
