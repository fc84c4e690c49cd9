import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { RecordHistory } from '../../components/history/RecordHistory.tsx'
import { narrativeReferences, useResolved } from './facts/useResolved.ts'

/** An earlier text is brought back into the report where it now is on its way. */
const steps = ['status', 'revision', 'note']

/** A report's changes, with the figures of its texts as they are printed now. */
export function ReportHistory({ report, onClose }: { report: string; onClose: () => void }) {
  const { data = [] } = useQuery(orpc.records.revisions.queryOptions({ input: { kind: 'report', key: report } }))
  const references = data.flatMap(({ after }) => narrativeReferences(String(after?.['narrative'] ?? '')))
  const figures = useResolved({ report }, references)
  return <RecordHistory kind="report" recordKey={report} keep={steps} figures={figures} onClose={onClose} />
}
