/**
 * `npm run additions`: each addition by itself on a copy of the product, through the gate's quick steps; all through
 * its tests. `npm run additions -- 'a chart'` takes those whose row is so called, `-- all` the last step alone.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Addition } from './addition.ts'
import { additions } from './index.ts'
import { copyProduct } from './productCopy.ts'

const quick = ['format', 'lint', 'types', 'dead']
/** What is known of the product's types: only what an addition touches is looked at again. */
const knownTypes = 'out/types'
const root = fileURLToPath(new URL('../..', import.meta.url))

/** @returns what each step says: «ok», or the end of what it printed */
async function gate(added: readonly Addition[], steps: readonly string[]): Promise<Record<string, string>> {
  const copy = await mkdtemp(join(tmpdir(), 'shoranameh-additions-'))
  try {
    await copyProduct(copy, added)
    if (existsSync(join(root, knownTypes)))
      await cp(join(root, knownTypes), join(copy, knownTypes), { recursive: true, preserveTimestamps: true })
    return Object.fromEntries(steps.map(step => [step, outcome(copy, step)]))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

function outcome(copy: string, step: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', step], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  process.stderr.write(`${step}: ${status === 0 ? 'ok' : `failed\n${stdout}${stderr}`}\n`)
  return status === 0 ? 'ok' : 'failed'
}

const wanted = process.argv.slice(2)
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
const results: Record<string, Record<string, string>> = {}
for (const addition of additions.filter(({ row }) => isWanted(row))) {
  process.stderr.write(`== ${addition.row}\n`)
  results[addition.row] = await gate([addition], quick)
}
if (isWanted('all')) {
  process.stderr.write('== all of them\n')
  results['all of them'] = await gate(additions, [...quick, 'test'])
}
console.table(results)
process.exitCode = Object.values(results).every(steps => Object.values(steps).every(step => step === 'ok')) ? 0 : 1
