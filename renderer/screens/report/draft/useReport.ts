import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'wouter'
import type { JsonRow } from '../../../../shared/domain/change.ts'
import { orpc } from '../../../api/api.ts'
import { editReport, flushReport, recoverDraft } from './autosave.ts'
import { cleanDraft, type ReportDraft, useDrafts } from './draftStore.ts'

/** The open report with what was typed into it and is not saved yet. */
export interface OpenReport {
  code: string
  /** As shown: the store's row under the draft's edits. */
  row: JsonRow
  /** As the store has it. */
  saved: JsonRow
  draft: ReportDraft
  /** Name of the store. */
  store: string
  edit: (patch: JsonRow) => void
}

function useReportCode(): string {
  const { report } = useParams<{ report: string }>()
  return decodeURIComponent(report)
}

/** @returns undefined while it is read, null when there is none of that code */
export function useReport(): OpenReport | undefined | null {
  const code = useReportCode()
  const reports = useQuery(orpc.records.list.queryOptions({ input: { kind: 'report' } }))
  const about = useQuery(orpc.store.about.queryOptions())
  const draft = useDrafts(({ drafts }) => drafts[code]) ?? cleanDraft
  const saved = reports.data?.find(row => row['code'] === code)
  const store = about.data?.id
  const isRead = saved !== undefined && store !== undefined
  useEffect(() => {
    if (!isRead) return
    recoverDraft(store, code)
    const flush = (): void => flushReport(store, code)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [isRead, store, code])
  if (reports.data === undefined || store === undefined) return undefined
  if (saved === undefined) return null
  return { code, row: { ...saved, ...draft.patch }, saved, draft, store, edit: patch => editReport(store, code, patch) }
}
