import { moveReport, type ReportStatus } from '../../shared/domain/reportStatus.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Change } from '../../shared/tables/change.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'
import { addReport } from './addReport.ts'
import type { Service } from './service.ts'

export const reports: Service<'reports'> = ({ store, author }) => ({
  add: input => addReport(store, input, author),
  move: async input => ({ change: (await stepReport(store, input, author)) ?? null }),
})

/**
 * Takes a report one step further. @throws Problem 'report-unknown' or, for a step that is not its next, 'bad-value'
 */
export function stepReport(
  store: Store,
  { report: code, to, note }: { report: string; to: ReportStatus; note: string | null },
  author: Author,
): Promise<Change | undefined> {
  return transaction(store, async trx => {
    const report = await findRecord(trx, 'report', code)
    if (report === undefined) throw new Problem('report-unknown', { code })
    const row = parseRow('report', moveReport(report, to, note))
    return (await write(trx, 'report', [{ key: code, row }], author)).changes[0]
  })
}
