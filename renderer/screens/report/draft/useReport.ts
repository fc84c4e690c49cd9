import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { JsonRow } from '../../../../shared/tables/change.ts'
import { orpc } from '../../../api/api.ts'
import { recordTarget } from '../../../drafts/draftTarget.ts'
import { type Drafted, useDrafted } from '../../../drafts/useDrafted.ts'

/** The open report with what was typed into it and is not saved yet. */
export interface OpenReport extends Drafted {
  code: string
  /** It is accepted: it says what was accepted until it is opened again. */
  isLocked: boolean
}

function useReportCode(): string {
  const { report } = useParams<{ report: string }>()
  return decodeURIComponent(report)
}

/** @returns undefined while it is read, null when there is none of that code */
export function useReport(): OpenReport | undefined | null {
  const code = useReportCode()
  const reports = useQuery(orpc.records.list.queryOptions({ input: { kind: 'report' } }))
  const saved = reports.data?.find(row => row['code'] === code)
  const drafted = useDrafted(recordTarget('report', code), saved)
  if (reports.data !== undefined && saved === undefined) return null
  if (drafted === undefined) return undefined
  const isLocked = drafted.saved['status'] === 'accepted'
  const edit = (patch: JsonRow): void => (isLocked ? undefined : drafted.edit(patch))
  return { ...drafted, code, isLocked, edit }
}
