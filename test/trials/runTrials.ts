import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'
import type { Results } from './table.ts'
import type { Tally, Trial } from './trial.ts'

interface Run {
  trials: readonly Trial[]
  countOf: (trial: Trial) => number
  random: Random
  /** Where folders are made. */
  place: string
  onDone?: (trial: Trial, done: number) => void
}

/** Tries one kind after the other, each by chance of its own: one alone does what it does among all. */
export async function runTrials({ trials, countOf, random, place, onDone }: Run): Promise<Results> {
  const results = new Map<string, Tally | string>()
  for (const trial of trials) {
    const count = countOf(trial)
    if (count === 0) continue
    const missing = trial.missing?.()
    if (missing !== undefined) {
      results.set(trial.name, `not tried: ${missing}`)
      continue
    }
    const folder = mkdtempSync(join(place, 'shoranameh-trials-'))
    try {
      const own = random.branch(trial.name)
      results.set(trial.name, await trial.run({ count, random: own, folder, onDone: done => onDone?.(trial, done) }))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return results
}
