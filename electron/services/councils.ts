import { createCouncilRows, type NewCouncil } from '../../shared/domain/council.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { type Store, transaction } from '../store/database.ts'
import { listRecords } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'
import type { Service } from './service.ts'

export const councils: Service<'councils'> = ({ store, author }) => ({
  create: input => createCouncil(store, input, author),
})

/**
 * Sets up an empty store with its council, its running term and the city as a whole, all or none.
 * @throws Problem 'bad-value' that names the field, 'council-exists' when a council is there already
 */
function createCouncil(store: Store, given: NewCouncil, author: Author): Promise<{ council: string; term: string }> {
  return transaction(store, async trx => {
    if ((await listRecords(trx, 'council')).length > 0) throw new Problem('council-exists', {})
    const rows = createCouncilRows(given)
    const [council, term] = [parseRow('council', rows.council), parseRow('term', rows.term)]
    await write(trx, 'council', [{ key: council.code, row: council }], author)
    await write(trx, 'term', [{ key: term.code, row: term }], author)
    await write(trx, 'district', [{ key: rows.district.code, row: rows.district }], author)
    return { council: council.code, term: term.code }
  })
}
