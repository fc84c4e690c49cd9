/**
 * `npm run additions`: each addition by itself on a copy of the product, through the gate's quick steps; all through
 * its tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Addition } from './addition.ts'
import { additions } from './index.ts'
import { copyProduct } from './productCopy.ts'

const quick = ['format', 'lint', 'types', 'dead']

/** @returns what each step says: «ok», or the end of what it printed */
async function gate(added: readonly Addition[], steps: readonly string[]): Promise<Record<string, string>> {
  const copy = await mkdtemp(join(tmpdir(), 'shoranameh-additions-'))
  try {
    await copyProduct(copy, added)
    return Object.fromEntries(steps.map(step => [step, outcome(copy, step)]))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

function outcome(copy: string, step: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', step], { cwd: copy, encoding: 'utf8' })
  if (status === 0) return 'ok'
  process.stderr.write(`${stdout}${stderr}`)
  return 'failed'
}

const results: Record<string, Record<string, string>> = {}
for (const addition of additions) results[addition.row] = await gate([addition], quick)
results['all of them'] = await gate(additions, [...quick, 'test'])
console.table(results)
process.exitCode = Object.values(results).every(steps => Object.values(steps).every(step => step === 'ok')) ? 0 : 1
