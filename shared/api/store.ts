import * as z from 'zod'
import { call } from './base.ts'

export const store = {
  /** The name a store has been given for good: what a window keeps of unsaved words belongs to it. */
  about: call.output(z.object({ id: z.string() })),
}
