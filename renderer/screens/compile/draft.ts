import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentKind } from '../../../shared/documents/index.ts'
import { orpc } from '../../api/api.ts'
import type { IssueInput } from '../../state/compileJob.ts'

/** What the form has so far. */
export interface Draft {
  document: DocumentKind
  edition: 'public' | 'closed'
  /** Undefined until it is typed: one above the newest then. */
  version: string | undefined
  /** Sections in their order; the others are left out. Undefined for all of them. */
  sections: readonly string[] | undefined
  copyNumber: string
  recipient: string
}

export function useDraft(session: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>({
    document: 'briefing',
    edition: 'public',
    version: undefined,
    sections: undefined,
    copyNumber: '',
    recipient: '',
  })
  const proposed = useProposedVersion(session, draft)
  const change = (part: Partial<Draft>): void => setDraft(before => ({ ...before, ...part }))
  return [{ ...draft, version: draft.version ?? proposed }, change]
}

/** One minor step above the newest of its kind: 1.0, 1.1, … */
function useProposedVersion(session: string, { document, edition }: Draft): string {
  const { data = [] } = useQuery(orpc.outputs.list.queryOptions({ input: { session } }))
  const newest = data.find(output => output.document === document && output.edition === edition)
  const [major = '1', minor = '-1'] = newest?.version.split('.') ?? []
  return `${major}.${Number(minor) + 1}`
}

/** The draft as the contract takes it; undefined while something is missing. */
export function issueOf(session: string, draft: Draft): IssueInput | undefined {
  const { document, edition, version = '', sections, copyNumber, recipient } = draft
  if (!/^\d+\.\d+$/.test(version)) return undefined
  const hasCopy = edition === 'closed' && (copyNumber !== '' || recipient !== '')
  if (hasCopy && (!/^[1-9]\d*$/.test(copyNumber) || recipient.trim() === '')) return undefined
  return {
    session,
    document,
    edition,
    version,
    ...(document === 'briefing' && sections ? { sections: [...sections] } : {}),
    ...(hasCopy ? { copy: { number: Number(copyNumber), recipient: recipient.trim() } } : {}),
  }
}
