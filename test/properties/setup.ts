import { configureGlobal } from 'fast-check'

/**
 * Properties are tried with the same values in every run of the suite: a gate that fails tells of the commit and not of
 * luck. `long.ts` tries others, and more of them.
 */
configureGlobal({
  seed: Number(process.env['PROPERTY_SEED'] ?? 1401),
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? 50),
})
