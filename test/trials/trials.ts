import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { trials } from './kinds/index.ts'
import { randomFrom } from './random.ts'
import { runTrials } from './runTrials.ts'
import { missedBars, tableOf } from './table.ts'
import type { Trial } from './trial.ts'

/**
 * `npm run trials`: damages, kills and cheats the product by number and prints what came of it; ends with 1 when
 * something was lost, told in English or printed wrongly in silence. `--full` makes as many attempts as the figures ask
 * for, `--flips 2000` so many of one kind, `--only flips,cuts` no others; `--seed` repeats a run.
 */
const names = trials.map(({ name }) => name)
const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    only: { type: 'string' },
    seed: { type: 'string' },
    place: { type: 'string' },
    kills: { type: 'string' },
    ...Object.fromEntries(names.map(name => [name, { type: 'string' as const }])),
  },
})
const given: Readonly<Record<string, unknown>> = values
const only = values.only?.split(',') ?? ''
const killKinds = names.filter(name => name.startsWith('kills-')).length

/** `--kills 10000` is of all deeds together. */
function countOf({ name, counts }: Trial): number {
  if (only !== '' && !only.some(one => name === one || name.startsWith(`${one}-`))) return 0
  const own = given[name]
  if (typeof own === 'string') return Number(own)
  if (name.startsWith('kills-') && values.kills !== undefined) return Math.ceil(Number(values.kills) / killKinds)
  return values.full === true ? counts.full : counts.usual
}

// In memory where there is such a place: what is tried are files as a process leaves them, not a disk's own faults.
const place = values.place ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed}`)
const begun = performance.now()
let [told, name] = [begun, '']
const results = await runTrials({
  trials,
  countOf,
  random: randomFrom(seed),
  place,
  onDone(trial, done) {
    if (trial.name === name && performance.now() - told < 10_000) return
    ;[told, name] = [performance.now(), trial.name]
    process.stderr.write(`${Math.round((told - begun) / 1000)} s: ${name} ${done} of ${countOf(trial)}\n`)
  },
})
console.log(tableOf(results))
const missed = missedBars(results)
for (const bar of missed) console.log(`MISSED ${bar}`)
if (missed.length > 0) console.log(`Again: npm run trials -- --seed ${seed}`)
process.exit(missed.length > 0 ? 1 : 0)
