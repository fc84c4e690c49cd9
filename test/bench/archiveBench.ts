import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './bars.ts'
import { type Measured, measureProcess } from './measureProcess.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'out', 'bench', 'archive')
const [short, long] = [3, 10] as const
const rounds = 3

/** Seconds for the demo (import with 33,804 readings and four documents); long archive ÷ short one, in peak memory. */
const bars = { demoSeconds: 8, memoryRatio: 1.15 }

/**
 * The whole sample as its users meet it: the demo's time, and the memory that the same session's briefing takes out of
 * a store of three years and one of ten, each a process of its own. Prints what was measured.
 * @returns whether every bar holds
 */
export async function archiveBench(): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const demo = await medianOf(() => measureProcess(process.execPath, [join(root, 'resources/sample/demo.js')]))
  const compiled = new Map<number, Measured>()
  for (const years of [short, long]) {
    await makeArchive(years)
    compiled.set(years, await medianOf(() => compileFrom(years)))
  }
  const ratio = (compiled.get(long)?.peakMB ?? 0) / (compiled.get(short)?.peakMB ?? Number.NaN)
  console.table([
    { what: 'demo', seconds: demo.seconds.toFixed(2), 'peak MB': Math.round(demo.peakMB ?? 0) },
    ...[...compiled].map(([years, { seconds, peakMB }]) => ({
      what: `briefing out of ${years} years`,
      seconds: seconds.toFixed(2),
      'peak MB': Math.round(peakMB ?? 0),
    })),
  ])
  const held = demo.seconds <= bars.demoSeconds && !(ratio > bars.memoryRatio)
  console.log(
    `memory ${long} ÷ ${short} years: ${ratio.toFixed(2)} (≤ ${bars.memoryRatio}); demo ≤ ${bars.demoSeconds} s`,
  )
  return held
}

function makeArchive(years: number): Promise<Measured> {
  const make = join(root, 'resources/sample/make.ts')
  return measureProcess(process.execPath, [
    make,
    '--archive',
    '--years',
    String(years),
    '--sessions',
    '40',
    '--out',
    storeOf(years),
  ])
}

function compileFrom(years: number): Promise<Measured> {
  const out = join(folder, `${years}.pdf`)
  const words = ['compile', storeOf(years), '--session', 's6-73', '--edition', 'public', '--out', out]
  return measureProcess(process.execPath, [join(root, 'electron/cli.js'), ...words])
}

const storeOf = (years: number) => join(folder, `${years}.db`)

async function medianOf(measure: () => Promise<Measured>): Promise<Measured> {
  const runs: Measured[] = []
  for (let round = 1; round <= rounds; round++) runs.push(await measure())
  const peaks = runs.map(({ peakMB }) => peakMB).filter(peak => peak !== null)
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakMB: peaks.length === 0 ? null : median(peaks),
  }
}

if (import.meta.main) process.exitCode = (await archiveBench()) ? 0 : 1
