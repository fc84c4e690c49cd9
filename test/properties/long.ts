import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

/**
 * `npm run properties [rounds]`: the files with properties, each round from a seed of its own and with forty times the
 * values where a property does not say how many it can bear. Stops at the first round that fails and says how to repeat
 * it.
 */
const rounds = Number(process.argv[2] ?? 5)
const files = globSync('test/**/*.test.ts').filter(path => readFileSync(path, 'utf8').includes("from 'fast-check'"))

for (let round = 1; round <= rounds; round++) {
  const seed = process.env['PROPERTY_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31))
  console.log(`round ${round} of ${rounds}: PROPERTY_SEED=${seed}`)
  const env = { ...process.env, PROPERTY_SEED: seed, PROPERTY_RUNS: '2000' }
  // A file a process: what two thousand values leave behind in one is more than a process may hold for all.
  const options = ['--project', 'core', '--isolate', '--reporter', 'dot', '--testTimeout', '600000']
  const { status } = spawnSync('vitest', ['run', ...options, ...files], { env, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`Again: PROPERTY_SEED=${seed} npm run properties 1`)
    process.exit(1)
  }
}
