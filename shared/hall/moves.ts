import * as z from 'zod'
import { hallRatios, hallThemes } from './presentation.ts'

/** A day. */
export const mostTimerSeconds = 86_400

const timerLabel = z.string().trim().min(1).max(80)
const spot = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })

/** What a presenter does, one at a time; whoever holds the presentation makes the next one of it. */
export const move = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['next', 'previous', 'first', 'last', 'back']) }),
  /** To a slide by its address; `isJump` remembers where from. */
  z.object({ kind: z.literal('goTo'), slide: z.string(), isJump: z.boolean() }),
  z.object({ kind: z.literal('freeze'), isFrozen: z.boolean() }),
  z.object({ kind: z.literal('cover'), cover: z.enum(['black', 'white', 'hidden']).nullable() }),
  z.object({ kind: z.literal('pointer'), spot: spot.nullable() }),
  z.object({ kind: z.literal('magnifier'), spot: spot.extend({ zoom: z.number().min(1).max(4) }).nullable() }),
  z.object({ kind: z.literal('highlight'), part: z.string().max(100).nullable() }),
  z.object({ kind: z.literal('message'), message: z.string().max(200) }),
  /** Seconds from now; one of the same name begins anew. */
  z.object({ kind: z.literal('startTimer'), label: timerLabel, seconds: z.int().positive().max(mostTimerSeconds) }),
  z.object({ kind: z.literal('endTimer'), label: timerLabel }),
  z.object({
    kind: z.literal('look'),
    look: z.object({
      theme: z.enum(Object.keys(hallThemes) as [keyof typeof hallThemes]),
      ratio: z.enum(Object.keys(hallRatios) as [keyof typeof hallRatios]),
      distance: z.number().min(2).max(30),
    }),
  }),
  /** Shows figures as they are now, where they were changed since the presentation began. */
  z.object({ kind: z.literal('takeFigures') }),
  /**
   * What the hall may see: the public deck, or the closed one while the session is behind closed doors; then `screens`
   * names, by id, every screen that is to see it.
   */
  z.object({
    kind: z.literal('edition'),
    edition: z.enum(['public', 'closed']),
    screens: z.array(z.string()).default([]),
  }),
])

export type Move = z.infer<typeof move>
