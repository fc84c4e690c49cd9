import type { InferContractRouterInputs } from '@orpc/contract'
import { create } from 'zustand'
import type { windowContract } from '../../shared/api/index.ts'
import type { MadeOutput } from '../../shared/api/outputs.ts'
import { documentTitles } from '../../shared/documents/titles.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import { keepOpen } from '../state/keepOpen.ts'
import { api, orpc, queryClient } from './api.ts'
import { problemOf } from './problem.ts'

export type IssueInput = InferContractRouterInputs<typeof windowContract>['outputs']['make']

interface CompileJob {
  /** Session of the document being compiled; it goes on when its screen is left. */
  session: string | null
  /** Pages drawn and of how many; both 0 while they are laid out. */
  page: number
  pages: number
  failed: Problem | null
  /** What was last made, for its screen to open. */
  made: MadeOutput | null
  /** What the window was compiling when it was loaded anew, which ended it. */
  cutOff: CutOff | null
  /** Compiles one document after the other, as copies of one paper are. */
  start: (...inputs: readonly IssueInput[]) => Promise<void>
  cancel: () => void
}

/** A compiling that a reload ended: of how many copies how many were made. */
export interface CutOff {
  session: string
  title: string
  made: number
  of: number
}

/** In the tab, so that a reload finds it; nothing of passwords is in it. */
const keptAs = 'compiling'

function takeCutOff(): CutOff | null {
  const kept = sessionStorage.getItem(keptAs)
  sessionStorage.removeItem(keptAs)
  return kept === null ? null : (JSON.parse(kept) as CutOff)
}

function remember(underWay: CutOff): void {
  sessionStorage.setItem(keptAs, JSON.stringify(underWay))
}

let stop = new AbortController()

/** Follows one document until it is made. @param tell of the pages that are drawn */
async function make(
  input: IssueInput,
  onProgress: (progress: { page: number; pages: number }) => void,
): Promise<MadeOutput> {
  const work = await api.outputs.make(input, { signal: stop.signal })
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    onProgress(step.value)
  }
}

/** The same of several; the last one made is told. */
async function makeAll(
  inputs: readonly IssueInput[],
  onProgress: (progress: { page: number; pages: number }) => void,
): Promise<MadeOutput | null> {
  let last: MadeOutput | null = null
  for (const [made, input] of inputs.entries()) {
    const { session, document } = input
    remember({ session, title: documentTitles[document], made, of: inputs.length })
    last = await make(input, onProgress)
  }
  return last
}

/** What is being compiled: a document, or the copies of one. */
export const useCompileJob = create<CompileJob>((set, get) => ({
  session: null,
  page: 0,
  pages: 0,
  failed: null,
  made: null,
  cutOff: takeCutOff(),
  async start(...inputs) {
    const [first] = inputs
    if (get().session !== null || first === undefined) return
    stop = new AbortController()
    set({ session: first.session, page: 0, pages: 0, failed: null, made: null, cutOff: null })
    try {
      set({ session: null, made: await keepOpen(makeAll(inputs, set)) })
      await queryClient.invalidateQueries({ queryKey: orpc.outputs.key() })
    } catch (cause) {
      set({ session: null, failed: stop.signal.aborted ? null : problemOf(cause) })
    } finally {
      sessionStorage.removeItem(keptAs)
    }
  },
  cancel() {
    stop.abort()
  },
}))
