import { create } from 'zustand'
import type { JsonRow } from '../../../../shared/domain/change.ts'
import type { ShownProblem } from '../../../api/problem.ts'

/** What was typed into a report and is not yet confirmed to be saved. */
export interface ReportDraft {
  /** The edited fields and their values. */
  patch: JsonRow
  /** What these fields had in the store when they were first edited. */
  base: JsonRow
  /** `clash`: somebody else has changed what was typed over; nothing is saved until one of the two is chosen. */
  phase: 'clean' | 'waiting' | 'saving' | 'failed' | 'clash'
  problem: ShownProblem | null
  /** Milliseconds since 1970; null before the first save. */
  savedAt: number | null
  /** The change that further typing continues. */
  change: string | null
  /** Unsaved words of an earlier window, that were put back or that stand beside a text changed since. */
  recovered: { kind: 'restored' } | { kind: 'conflict'; patch: JsonRow } | null
}

interface Drafts {
  drafts: Readonly<Record<string, ReportDraft>>
  set: (report: string, change: Partial<ReportDraft>) => void
}

export const cleanDraft: ReportDraft = {
  patch: {},
  base: {},
  phase: 'clean',
  problem: null,
  savedAt: null,
  change: null,
  recovered: null,
}

/** One draft a report, by its code; they outlive the screen that shows them. */
export const useDrafts = create<Drafts>(set => ({
  drafts: {},
  set: (report, change) =>
    set(({ drafts }) => ({ drafts: { ...drafts, [report]: { ...(drafts[report] ?? cleanDraft), ...change } } })),
}))

export const draftOf = (report: string): ReportDraft => useDrafts.getState().drafts[report] ?? cleanDraft
export const setDraft = (report: string, change: Partial<ReportDraft>) => useDrafts.getState().set(report, change)
