import type { Row } from '../../shared/records/index.ts'
import type { EarlierAbsence } from '../../shared/session/earlierAbsence.ts'
import type { Access } from './access.ts'

/**
 * Absences from earlier sessions of the term that nobody has decided yet, or that a session decided; the oldest first.
 */
export async function earlierAbsences(store: Access, session: Row<'session'>): Promise<EarlierAbsence[]> {
  const rows = await store.db
    .selectFrom('absence')
    .innerJoin('session', 'session.code', 'absence.session')
    .innerJoin('member', 'member.code', 'absence.member')
    .select(['absence.session', 'absence.member', 'absence.excuse', 'absence.reason'])
    .select(['session.numberInTerm', 'session.openness'])
    .where('session.term', '=', session.term)
    .where('session.numberInTerm', '<', BigInt(session.numberInTerm))
    .where('absence.kind', '=', 'absence')
    .where(eb => eb.or([eb('absence.excuse', '=', 'undecided'), eb('absence.decidedIn', '=', session.code)]))
    .orderBy('session.numberInTerm')
    .orderBy('member.seat')
    .orderBy('absence.member')
    .execute()
  return rows.map(({ numberInTerm, openness, ...absence }) => ({
    ...absence,
    numberInTerm: Number(numberInTerm),
    isClosed: openness === 'closed',
  }))
}
