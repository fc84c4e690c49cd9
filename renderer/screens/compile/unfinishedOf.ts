import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../../../shared/api/index.ts'
import { type UnfinishedReport, unfinishedReports } from '../../../shared/domain/unfinished.ts'
import { orpc, queryClient } from '../../api/api.ts'

type Finding = InferContractRouterOutputs<typeof contract>['checks']['run']['findings'][number]

export interface Unfinished {
  reports: UnfinishedReport[]
  /** Findings of the gravest kind that nobody has accepted. */
  errors: Finding[]
}

/** What a session's briefing would be made in spite of; read first where it has not been read yet. */
export async function unfinishedOf(session: string): Promise<Unfinished> {
  const [agenda, departments, { findings }] = await Promise.all([
    listed({ kind: 'agendaItem', where: { session } }),
    listed({ kind: 'department' }),
    queryClient.fetchQuery(orpc.checks.run.queryOptions({ input: { session } })),
  ])
  const agendaItem = agenda.map(({ code }) => String(code)).toSorted()
  const reports = await listed({ kind: 'report', where: { agendaItem } })
  const nameOf = (code: string): string => String(departments.find(one => one['code'] === code)?.['name'] ?? code)
  return {
    reports: unfinishedReports(reports, nameOf),
    errors: findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null),
  }
}

function listed(input: InferContractRouterInputs<typeof contract>['records']['list']) {
  return queryClient.fetchQuery(orpc.records.list.queryOptions({ input }))
}
