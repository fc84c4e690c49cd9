import type { IssueInput } from '../../api/compileJob.ts'
import type { Draft } from './draft.ts'

/** What a document says, without how it is printed: all that its preview depends on. */
export type Issue = Omit<IssueInput, 'style' | 'pdf' | 'format'>

/** Whether a document is made of the departments' reports, section by section. */
export function holdsReports({ document }: Pick<Draft, 'document'>): boolean {
  return document === 'briefing' || document === 'packet'
}

/** What a recipient's own copy lacks; null where nothing, or no such copy, is wanted. */
export function copyFault({ edition, copyNumber, recipient, forEveryMember }: Draft): 'number' | 'recipient' | null {
  if (edition !== 'closed' || forEveryMember || (copyNumber === '' && recipient === '')) return null
  if (!/^[1-9]\d*$/.test(copyNumber)) return 'number'
  return recipient.trim() === '' ? 'recipient' : null
}

/** The draft as the contract takes it; undefined while something is missing. */
export function issueOf(session: string, draft: Draft): Issue | undefined {
  const { document, edition, version = '', sections, copyNumber, recipient, forEveryMember } = draft
  if (!/^\d+\.\d+$/.test(version)) return undefined
  const hasCopy = edition === 'closed' && !forEveryMember && (copyNumber !== '' || recipient !== '')
  if (copyFault(draft) !== null) return undefined
  return {
    session,
    document,
    edition,
    version,
    ...(holdsReports(draft) && sections ? { sections: [...sections] } : {}),
    ...(hasCopy ? { copy: { number: Number(copyNumber), recipient: recipient.trim() } } : {}),
  }
}
