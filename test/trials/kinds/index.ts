import type { Trial } from '../trial.ts'
import { cuts } from './cuts.ts'
import { flips } from './flips.ts'
import { kills } from './kills.ts'

/** Every kind of trial, in the order of the table. */
export const trials: readonly Trial[] = [...kills, flips, cuts]
