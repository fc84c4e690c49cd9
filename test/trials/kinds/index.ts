import type { Trial } from '../trial.ts'
import { clocks } from './clocks.ts'
import { cuts } from './cuts.ts'
import { flips } from './flips.ts'
import { fullDisks } from './fullDisks.ts'
import { hostileFiles } from './hostileFiles.ts'
import { instances } from './instances.ts'
import { kills } from './kills.ts'
import { lostStores } from './lostStores.ts'
import { permissions } from './permissions.ts'
import { requests } from './requests.ts'
import { soak } from './soak.ts'

/** Every kind of trial, in the order of the table. */
export const trials: readonly Trial[] = [
  ...kills,
  flips,
  cuts,
  fullDisks,
  permissions,
  lostStores,
  instances,
  clocks,
  requests,
  hostileFiles,
  soak,
]
