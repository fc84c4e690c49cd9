import { type Part, partsOf } from './parts.ts'
import type { Results } from './table.ts'
import { newTally, type Tally, type Trial, together } from './trial.ts'

/** Does parts, one after the other. @param onDone hears how far it is */
export type Lane = (part: Part, onDone: (done: number) => void) => Promise<Tally>

interface Run {
  trials: readonly Trial[]
  countOf: (trial: Trial) => number
  /** Those that work at the same time. */
  lanes: readonly Lane[]
  onDone?: (part: Part, done: number) => void
  /** Hears what there is so far, and of which kind there is all. */
  onPart?: (results: Results, ended: string | undefined) => void
}

/** Tries all kinds in parts, each by chance of its own: one alone does what it does among all. */
export async function runTrials({ trials, countOf, lanes, onDone, onPart }: Run): Promise<Results> {
  const results = new Map<string, Tally | string>()
  const waiting: Part[] = []
  for (const trial of trials) {
    const count = countOf(trial)
    if (count === 0) continue
    const missing = trial.missing?.()
    if (missing !== undefined) {
      results.set(trial.name, `not tried: ${missing}`)
      continue
    }
    results.set(trial.name, newTally())
    waiting.push(...partsOf(trial, count))
  }
  const left = new Map<string, number>()
  for (const { trial } of waiting) left.set(trial, (left.get(trial) ?? 0) + 1)
  const work = async (lane: Lane): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const own = part
      const begun = performance.now()
      const tally = await lane(own, done => onDone?.(own, done))
      const before = results.get(own.trial)
      if (before === undefined || typeof before === 'string') continue
      const lost = tally.lost.map(one => `part ${own.number}, ${one}`)
      const seconds = (performance.now() - begun) / 1000
      results.set(own.trial, together(before, { ...tally, lost, seconds }))
      const rest = (left.get(own.trial) ?? 0) - 1
      left.set(own.trial, rest)
      onPart?.(results, rest === 0 ? own.trial : undefined)
    }
  }
  await Promise.all(lanes.map(work))
  return results
}
