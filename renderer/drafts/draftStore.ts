import { create } from 'zustand'
import type { Problem } from '../../shared/problems/problem.ts'
import type { JsonRow } from '../../shared/tables/change.ts'

/** What was typed into a record and is not yet confirmed to be saved. */
export interface RecordDraft {
  /** The edited fields and their values. */
  patch: JsonRow
  /** What these fields had in the store when they were first edited. */
  base: JsonRow
  /** `clash`: somebody else has changed what was typed over; nothing is saved until one of the two is chosen. */
  phase: 'clean' | 'waiting' | 'saving' | 'failed' | 'clash'
  /** Why the last try failed; null again once one succeeds. */
  problem: Problem | null
  /** Its save takes longer than a person would wait without a word; true until it is saved, through every try. */
  isLate: boolean
  /** Milliseconds since 1970; null before the first save. */
  savedAt: number | null
  /** The change that further typing continues. */
  change: string | null
  /** Unsaved words of an earlier window, that were put back or that stand beside a text changed since. */
  recovered: { kind: 'restored' } | { kind: 'conflict'; patch: JsonRow } | null
}

interface Drafts {
  drafts: Readonly<Record<string, RecordDraft>>
  set: (id: string, change: Partial<RecordDraft>) => void
}

export const cleanDraft: RecordDraft = {
  patch: {},
  base: {},
  phase: 'clean',
  problem: null,
  isLate: false,
  savedAt: null,
  change: null,
  recovered: null,
}

/** One draft a target, by its id; they outlive the screen that shows them. */
export const useDrafts = create<Drafts>(set => ({
  drafts: {},
  set: (id, change) =>
    set(({ drafts }) => ({ drafts: { ...drafts, [id]: { ...(drafts[id] ?? cleanDraft), ...change } } })),
}))

export const draftOf = (id: string): RecordDraft => useDrafts.getState().drafts[id] ?? cleanDraft
export const setDraft = (id: string, change: Partial<RecordDraft>) => useDrafts.getState().set(id, change)
