import type { Trial } from '../trial.ts'
import { clocks } from './clocks.ts'
import { cuts } from './cuts.ts'
import { flips } from './flips.ts'
import { fullDisks } from './fullDisks.ts'
import { instances } from './instances.ts'
import { kills } from './kills.ts'
import { requests } from './requests.ts'

/** Every kind of trial, in the order of the table. */
export const trials: readonly Trial[] = [...kills, flips, cuts, fullDisks, instances, clocks, requests]
