import { existsSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { trials } from './kinds/index.ts'
import { OwnProcess } from './ownProcess.ts'
import { bundleTrials } from './program.ts'
import { runTrials } from './runTrials.ts'
import { missedBars, type Results, tableOf } from './table.ts'
import type { Trial } from './trial.ts'

/**
 * `npm run trials`: damages, kills and cheats the product by number and prints what came of it; ends with 1 when
 * something was lost, told in English or printed wrongly in silence. `--full` makes as many attempts as the figures ask
 * for, `--flips 2000` so many of one kind, `--only flips,cuts` no others; `--seed` repeats a run, `--processes` says
 * how many work at the same time.
 */
const names = trials.map(({ name }) => name)
const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    only: { type: 'string' },
    seed: { type: 'string' },
    place: { type: 'string' },
    processes: { type: 'string' },
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
const elapsed = (): string => `${Math.round((performance.now() - begun) / 1000)} s`
const program = await bundleTrials()
const lanes = Array.from({ length: Number(values.processes ?? availableParallelism()) }, () => {
  return new OwnProcess(program.worker, { seed, place }, program.environment)
})
let soFar: Results = new Map()
/** A run that is broken off, too, says what came of what it did. */
function finish(): never {
  program.remove()
  console.log(tableOf(soFar))
  const missed = missedBars(soFar)
  for (const bar of missed) console.log(`MISSED ${bar}`)
  if (missed.length > 0) console.log(`Again: npm run trials -- --seed ${seed}`)
  process.exit(missed.length > 0 ? 1 : 0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    console.log(`Broken off after ${elapsed()}:`)
    finish()
  })
await runTrials({
  trials,
  countOf,
  lanes: lanes.map(({ run }) => run),
  onDone: ({ trial, number }, done) => process.stderr.write(`${elapsed()}: ${trial}, part ${number}: ${done}\n`),
  onPart(results, ended) {
    soFar = results
    if (ended !== undefined) console.log(`${elapsed()}\n${tableOf(new Map([[ended, results.get(ended) ?? '']]))}`)
  },
})
for (const lane of lanes) await lane.end()
finish()
