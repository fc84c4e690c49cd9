import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { DocumentView } from '../../components/document/DocumentView.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import type { Draft } from './draft.ts'
import { issueOf } from './issue.ts'

/** The document as it would be made now; it follows every edit. */
export function Preview({ session, draft }: { session: string; draft: Draft }) {
  const issue = issueOf(session, draft)
  const { data, error } = useQuery({
    ...orpc.documents.preview.queryOptions({
      input: issue ?? { session, document: draft.document, edition: draft.edition, version: '1.0' },
    }),
    enabled: issue !== undefined,
    placeholderData: keepPreviousData,
  })
  if (error) return <ProblemNote cause={error} />
  return data ? <DocumentView document={data} /> : <p>در حال آماده کردن پیش‌نمایش…</p>
}
