import { arrangeAgenda } from '../../shared/domain/agenda.ts'
import type { Change } from '../../shared/tables/change.ts'
import { type Store, transaction } from '../store/database.ts'
import { recordsWith } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'
import type { Service } from './service.ts'

export const agenda: Service<'agenda'> = ({ store, author }) => ({
  arrange: async input => ({ changes: await arrangeItems(store, input, author) }),
})

/** Puts a session's agenda items in an order, all or none. Codes of other sessions are of no consequence. */
function arrangeItems(
  store: Store,
  { session, items }: { session: string; items: readonly string[] },
  author: Author,
): Promise<Change[]> {
  return transaction(store, async trx => {
    const moved = arrangeAgenda(await recordsWith(trx, 'agendaItem', 'session', [session]), items)
    return (
      await write(
        trx,
        'agendaItem',
        moved.map(row => ({ key: row.code, row })),
        author,
      )
    ).changes
  })
}
