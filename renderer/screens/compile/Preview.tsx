import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { DocumentView } from '../../components/document/DocumentView.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import type { Draft } from './draft.ts'
import { issueOf } from './issue.ts'

/** The document as it would be made now; it follows every edit. */
export function Preview({ session, draft }: { session: string; draft: Draft }) {
  // Neither the paper nor a password changes what is said.
  const { look: _look, pdf: _pdf, ...issue } = issueOf(session, draft) ?? {}
  const { document, edition } = draft
  const { data, error } = useQuery({
    ...orpc.documents.preview.queryOptions({
      input: { session, document, edition, version: '1.0', ...issue },
    }),
    enabled: 'session' in issue,
    placeholderData: keepPreviousData,
  })
  if (error) return <ProblemNote cause={error} />
  return data ? <DocumentView document={data} /> : <p>در حال آماده کردن پیش‌نمایش…</p>
}
