import * as z from 'zod'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'

export const sessions = {
  /** Newest first. */
  list: call.output(z.array(rowSchema('session'))),
}
