import type { InferContractRouterInputs } from '@orpc/contract'
import { create } from 'zustand'
import type { windowContract } from '../../shared/api/index.ts'
import type { MadeOutput } from '../../shared/api/outputs.ts'
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
  start: (input: IssueInput) => Promise<void>
  cancel: () => void
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

/** The one document that is being compiled. */
export const useCompileJob = create<CompileJob>((set, get) => ({
  session: null,
  page: 0,
  pages: 0,
  failed: null,
  made: null,
  async start(input) {
    if (get().session !== null) return
    stop = new AbortController()
    set({ session: input.session, page: 0, pages: 0, failed: null, made: null })
    try {
      set({ session: null, made: await keepOpen(make(input, set)) })
      await queryClient.invalidateQueries({ queryKey: orpc.outputs.key() })
    } catch (cause) {
      set({ session: null, failed: stop.signal.aborted ? null : problemOf(cause) })
    }
  },
  cancel() {
    stop.abort()
  },
}))
