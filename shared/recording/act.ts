import type * as z from 'zod'
import type { RecordDraft } from './recordDraft.ts'

/** Something that a clerk records: what it takes, and what it changes in the session's record. */
export interface Act<Input> {
  input: z.ZodType<Input>
  /** @throws Problem for what the law, or the state of the session, does not allow */
  perform: (draft: RecordDraft, input: Input) => void
}

export function defineAct<Input>(input: z.ZodType<Input>, perform: Act<Input>['perform']): Act<Input> {
  return { input, perform }
}
