import type { Document } from '../../shared/document.ts'
import { buildDocument, type DocumentKind } from '../../shared/documents/index.ts'
import type { Issue } from '../../shared/documents/issue.ts'
import type { Session } from '../../shared/session/session.ts'
import { neutralEmblem } from './neutralEmblem.ts'

export type DocumentIssue = Omit<Issue, 'emblem' | 'asOf'> & { asOf?: string | undefined }

/** A document of a session as it is given, dated as the session is unless its issue says otherwise. */
export async function documentOf(data: Session, kind: DocumentKind, issue: DocumentIssue): Promise<Document> {
  const asOf = issue.asOf ?? data.rows.session[0]?.date ?? ''
  const emblem = await neutralEmblem()
  return buildDocument[kind](data, { ...issue, asOf, emblem })
}
