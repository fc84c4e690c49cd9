import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { create } from 'zustand'
import type { Edition } from '../../../shared/document.ts'
import type { DocumentKind } from '../../../shared/documents/index.ts'
import type { DocumentFormat, Permission } from '../../../shared/fileOptions.ts'
import { orpc } from '../../api/api.ts'
import type { Claim } from './claims.ts'
import { useUsualEdition } from './usualEdition.ts'

/** What the form remembers of a session for as long as the window is open. */
interface Choices {
  document: DocumentKind
  /** Undefined until it is chosen: the usual one of the document then. */
  edition: Edition | undefined
  format: DocumentFormat
  /** Undefined until it is typed: one above the newest then. */
  version: string | undefined
  /** Sections in their order; the others are left out. Undefined for all of them. */
  sections: readonly string[] | undefined
  copyNumber: string
  recipient: string
  /** A numbered copy for each member, in one run. */
  forEveryMember: boolean
  /** For the binder, or for a screen's sheet. */
  variant: 'print' | 'screen'
  duplex: boolean
  /** Millimetres, as typed; the product's own when empty. */
  binding: string
  kashida: boolean
  claim: Claim
  allow: readonly Permission[]
}

/** Gone with the form: a password is kept nowhere. */
interface Secret {
  /** Nothing is protected when it is empty. */
  password: string
  passwordAgain: string
}

/** What the form has so far. */
export type Draft = Choices & Secret & { edition: Edition }

/** Undefined gives a part back to what is usual. */
export type DraftChange = Partial<Choices & Secret>

const usual: Choices = {
  document: 'briefing',
  edition: undefined,
  format: 'pdf',
  version: undefined,
  sections: undefined,
  copyNumber: '',
  recipient: '',
  forEveryMember: false,
  variant: 'print',
  duplex: false,
  binding: '',
  kashida: false,
  claim: 'all',
  allow: ['print', 'copy'],
}

/** What a document leaves no choice of, whatever was chosen before: a packet is a PDF without a password. */
const onlyWay: Partial<Record<DocumentKind, Pick<Draft, 'format' | 'password' | 'passwordAgain'>>> = {
  packet: { format: 'pdf', password: '', passwordAgain: '' },
}

/** A page for browsers is public alone, whatever was chosen before. */
const formatIn = (edition: Edition, { format }: Choices): DocumentFormat =>
  edition === 'closed' && format === 'html' ? 'pdf' : format

const useChoices = create<{ of: Readonly<Record<string, Choices>> }>(() => ({ of: {} }))

/** A session's form, and how to change a part of it. */
export function useDraft(session: string): [Draft, (change: DraftChange) => void] {
  const choices = useChoices(({ of }) => of[session]) ?? usual
  const [secret, setSecret] = useState<Secret>({ password: '', passwordAgain: '' })
  const usualEdition = useUsualEdition(session, choices.document)
  const edition = choices.edition ?? usualEdition
  const draft = { ...choices, ...secret, edition, format: formatIn(edition, choices), ...onlyWay[choices.document] }
  const proposed = useProposedVersion(session, draft)
  const change = (part: DraftChange): void => {
    const { password, passwordAgain, ...rest } = part
    if (password !== undefined) setSecret(before => ({ ...before, password }))
    if (passwordAgain !== undefined) setSecret(before => ({ ...before, passwordAgain }))
    if (Object.keys(rest).length > 0)
      useChoices.setState(({ of }) => ({ of: { ...of, [session]: { ...(of[session] ?? usual), ...rest } } }))
  }
  return [{ ...draft, version: draft.version ?? proposed }, change]
}

/** Has a session's form ask for a document the next time it is opened. */
export function chooseDocument(session: string, document: DocumentKind, edition: Edition): void {
  useChoices.setState(({ of }) => ({
    of: { ...of, [session]: { ...(of[session] ?? usual), document, edition, version: undefined } },
  }))
}

/** One minor step above the highest of its kind: 1.0, 1.1, … */
function useProposedVersion(session: string, { document, edition }: Draft): string {
  const { data = [] } = useQuery(orpc.outputs.list.queryOptions({ input: { session } }))
  const versions = data
    .filter(output => output.document === document && output.edition === edition)
    .map(({ version }) => version.split('.').map(Number))
    .sort(([major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]) => otherMajor - major || otherMinor - minor)
  const [major = 1, minor = -1] = versions[0] ?? []
  return `${major}.${minor + 1}`
}
