import { fiscalYearOf, fiscalYearRange } from '../../shared/persian/fiscalYear.ts'
import type { Row } from '../../shared/records/index.ts'
import type { NumberedResolution } from '../../shared/session/numberedResolution.ts'
import type { Access } from './access.ts'
import { findRecord } from './records.ts'

/** Numbers of resolutions that other sessions took of the same row: of the term, the year or the whole council. */
export async function resolutionsElsewhere(store: Access, session: Row<'session'>): Promise<NumberedResolution[]> {
  const term = await findRecord(store, 'term', session.term)
  const council = term && (await findRecord(store, 'council', term.council))
  const scope = council?.resolutionScope ?? 'session'
  if (term === undefined || scope === 'session') return []
  const year = fiscalYearRange(fiscalYearOf(session.date))
  const rows = await store.db
    .selectFrom('resolution')
    .innerJoin('agendaItem', 'agendaItem.code', 'resolution.agendaItem')
    .innerJoin('session', 'session.code', 'agendaItem.session')
    .innerJoin('term', 'term.code', 'session.term')
    .select(['resolution.serial', 'resolution.number', 'session.numberInTerm'])
    .where('session.code', '<>', session.code)
    .where('term.council', '=', term.council)
    .$if(scope === 'term', query => query.where('session.term', '=', session.term))
    .$if(scope === 'year', query => query.where('session.date', '>=', year.from).where('session.date', '<=', year.to))
    .orderBy('resolution.serial')
    .orderBy('session.date')
    .orderBy('resolution.code')
    .execute()
  return rows.map(({ serial, number, numberInTerm }) => ({
    serial: Number(serial),
    number,
    numberInTerm: Number(numberInTerm),
  }))
}
