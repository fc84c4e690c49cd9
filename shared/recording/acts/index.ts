import * as z from 'zod'
import type { Act } from '../act.ts'
import { absenceActs } from './absenceActs.ts'
import { itemActs } from './itemActs.ts'
import { minutesActs } from './minutesActs.ts'
import { noteActs } from './noteActs.ts'
import { presenceActs } from './presenceActs.ts'
import { resolutionActs } from './resolutionActs.ts'
import { sessionActs } from './sessionActs.ts'
import { statementActs } from './statementActs.ts'
import { turnActs } from './turnActs.ts'
import { voteActs } from './voteActs.ts'

/** Everything that is recorded of a session, by name. */
export const acts = {
  ...sessionActs,
  ...presenceActs,
  ...itemActs,
  ...turnActs,
  ...statementActs,
  ...voteActs,
  ...absenceActs,
  ...noteActs,
  ...minutesActs,
  ...resolutionActs,
}

export type ActName = keyof typeof acts
type InputOf<N extends ActName> = (typeof acts)[N] extends Act<infer Input> ? Input : never

/** An act and what it takes. */
export type ActCall = { [N in ActName]: { name: N; input: InputOf<N> } }[ActName]

const calls = Object.entries(acts).map(([name, { input }]) => z.strictObject({ name: z.literal(name), input }))

export const actCall = z.discriminatedUnion(
  'name',
  calls as unknown as [(typeof calls)[number], ...typeof calls],
) as unknown as z.ZodType<ActCall>
