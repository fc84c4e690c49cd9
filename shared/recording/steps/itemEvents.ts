import type { Row } from '../../records/index.ts'
import type { RecordDraft } from '../recordDraft.ts'

/** Adds to an item's course. */
export function addItemEvent(
  draft: RecordDraft,
  item: Row<'agendaItem'>,
  kind: Row<'itemEvent'>['kind'],
  note: string | null,
): void {
  draft.put('itemEvent', {
    code: draft.code('itemEvent', `${item.code}-e`),
    agendaItem: item.code,
    position: draft.next(draft.session.rows.itemEvent.filter(({ agendaItem }) => agendaItem === item.code)),
    kind,
    at: draft.at,
    note,
    sample: draft.sample,
  })
}

/** Ends an item that is dealt with. */
export function endItem(draft: RecordDraft, item: Row<'agendaItem'>): void {
  addItemEvent(draft, item, 'ended', null)
}
