import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import type { contract } from '../../../shared/api/index.ts'
import { type UnfinishedReport, unfinishedReports } from '../../../shared/domain/unfinished.ts'
import { orpc } from '../../api/api.ts'
import { useRecords, useSessionReports } from '../../session/useSession.ts'

type Finding = InferContractRouterOutputs<typeof contract>['checks']['run']['findings'][number]

export interface Unfinished {
  reports: UnfinishedReport[]
  /** Findings of the gravest kind that nobody has accepted. */
  errors: Finding[]
}

/** What a session's briefing would be made in spite of. */
export function useUnfinished(session: string): Unfinished {
  const { reports } = useSessionReports(session)
  const departments = useRecords('department')
  const { data } = useQuery(orpc.checks.run.queryOptions({ input: { session } }))
  const nameOf = (code: string): string => String(departments.find(one => one['code'] === code)?.['name'] ?? code)
  return {
    reports: unfinishedReports(reports, nameOf),
    errors: data?.findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null) ?? [],
  }
}
