import type { NewItem } from '../../shared/api/agenda.ts'
import { arrangeAgenda, type ItemDraft, newItems } from '../../shared/domain/agenda.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'
import { type OfficeRequest, officeCode } from './offices.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'
import type { Service } from './service.ts'

export const agenda: Service<'agenda'> = ({ store, author }) => ({
  add: input => addItems(store, input, author),
  present: input => setPresenter(store, input, author),
  arrange: async input => ({ changes: await arrangeItems(store, input, author) }),
})

interface AddedList {
  session: string
  items: readonly NewItem[]
  below: string | null
  instead?: boolean | undefined
}

/** @throws Problem 'session-gone', 'reference-unknown' for an office, 'bad-value' for a title that cannot be */
function addItems(
  store: Store,
  { session, items: listed, below, instead = false }: AddedList,
  author: Author,
): Promise<WrittenGroup & { items: Row<'agendaItem'>[] }> {
  return transaction(store, async trx => {
    if ((await findRecord(trx, 'session', session)) === undefined) throw new Problem('session-gone', { code: session })
    const writer = new RecordWriter(trx, author)
    const there = await recordsWith(trx, 'agendaItem', 'session', [session])
    const drafts: ItemDraft[] = []
    for (const { presenter, ...said } of listed) {
      const { title, kind = 'other', minutes = null, openness = 'open' } = said
      const { letterNumber = null, letterDate = null, sponsor = null, opinion = null, urgency = null } = said
      const office = presenter == null ? null : await officeCode(trx, writer, presenter)
      const behind = { letterNumber, letterDate, sponsor, opinion, urgency }
      drafts.push({ title, kind, presenter: office, minutes, openness, ...behind })
    }
    const items: Row<'agendaItem'>[] = []
    const replaced = instead ? there.find(({ code }) => code === below) : undefined
    if (replaced !== undefined) items.push(await writer.put('agendaItem', { ...replaced, ...drafts.shift() }))
    const { added, moved } = newItems(session, drafts, below, there, await writer.codes('agendaItem'))
    for (const row of added) items.push(await writer.put('agendaItem', row))
    for (const row of moved) items.push(await writer.put('agendaItem', row))
    return { items, ...writer.written }
  })
}

/**
 * @throws Problem 'reference-unknown' for an item or an office that is not there, 'bad-value' for a title that cannot
 * be
 */
function setPresenter(
  store: Store,
  { item: code, by }: { item: string; by: OfficeRequest },
  author: Author,
): Promise<WrittenGroup & { office: string }> {
  return transaction(store, async trx => {
    const writer = new RecordWriter(trx, author)
    const item = await writer.known('agendaItem', code)
    const office = await officeCode(trx, writer, by)
    await writer.put('agendaItem', { ...item, presenter: office })
    return { office, ...writer.written }
  })
}

/** Puts a session's agenda items in an order, all or none. Codes of other sessions are of no consequence. */
function arrangeItems(
  store: Store,
  { session, items }: { session: string; items: readonly string[] },
  author: Author,
): Promise<Change[]> {
  return transaction(store, async trx => {
    const moved = arrangeAgenda(await recordsWith(trx, 'agendaItem', 'session', [session]), items)
    const edits = moved.map(row => ({ key: row.code, row }))
    return (await write(trx, 'agendaItem', edits, author)).changes
  })
}
