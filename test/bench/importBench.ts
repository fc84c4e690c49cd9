import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './bars.ts'
import { writeEnergyArchive } from './energyArchive.ts'
import type { ImportMeasured } from './importWork.ts'
import { measureProcess } from './measureProcess.ts'

const folder = fileURLToPath(new URL('../../out/bench/import', import.meta.url))
const script = fileURLToPath(new URL('importWork.ts', import.meta.url))
const cli = fileURLToPath(new URL('../../electron/cli.js', import.meta.url))
const rounds = 3

/** Shares of raw speed, megabytes, seconds and milliseconds. */
const bars = { ofRaw: 0.25, peakMB: 300, yearsOfTwoSeconds: 1, sumsMs: 50, loadMs: 500 }

type Work = 'raw' | 'plain' | 'import'

const speed = ({ readings, seconds }: ImportMeasured) => readings / seconds

/**
 * Import of ten years of electricity bills against single prepared inserts of the same rows, already typed, into the
 * same SQL table; each in a process of its own, in turn, the median of three. Prints what was measured.
 * @returns whether every bar holds
 */
export async function importBench(): Promise<boolean> {
  mkdirSync(folder, { recursive: true })
  const [ten, two] = [join(folder, 'ten'), join(folder, 'two')]
  writeEnergyArchive(ten, 120)
  writeEnergyArchive(two, 24)
  const runs: (Record<'raw' | 'plain' | 'ten' | 'two', ImportMeasured> & { peakMB: number })[] = []
  for (let round = 0; round < rounds; round++)
    runs.push({
      raw: measure('raw', ten),
      plain: measure('plain', ten),
      ten: measure('import', ten),
      two: measure('import', two),
      peakMB: await peakOfTerminal(ten),
    })
  const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick))
  const ofRaw = of(({ ten: ours, raw }) => speed(ours) / speed(raw))
  const found = [
    atLeast('import ÷ raw inserts into the same table', ofRaw, bars.ofRaw),
    atMost(
      'peak memory of the import, MB',
      of(({ peakMB }) => peakMB),
      bars.peakMB,
    ),
    atMost(
      '33,600 readings, seconds',
      of(run => run.two.seconds),
      bars.yearsOfTwoSeconds,
    ),
    atMost(
      'sums of 168,000 readings, ms',
      of(run => run.ten.sumsMs ?? Infinity),
      bars.sumsMs,
    ),
    atMost(
      'loading 33,600 readings, ms',
      of(run => run.two.loadMs ?? Infinity),
      bars.loadMs,
    ),
  ]
  console.table([
    { work: 'raw inserts', 'rows/s': Math.round(of(run => speed(run.raw))) },
    { work: 'raw inserts, no sums kept', 'rows/s': Math.round(of(run => speed(run.plain))) },
    { work: 'import', 'rows/s': Math.round(of(run => speed(run.ten))) },
  ])
  console.table(found)
  return found.every(({ met }) => met)
}

interface Found {
  bar: string
  measured: number
  limit: string
  met: boolean
}

const atLeast = (bar: string, measured: number, limit: number): Found =>
  judged(bar, measured, `≥ ${limit}`, measured >= limit)
const atMost = (bar: string, measured: number, limit: number): Found =>
  judged(bar, measured, `≤ ${limit}`, measured <= limit)

function judged(bar: string, measured: number, limit: string, met: boolean): Found {
  return { bar, measured: Number(measured.toPrecision(3)), limit, met }
}

const path = join(folder, 'shoranameh.db')

function measure(work: Work, bundle: string): ImportMeasured {
  clear()
  return JSON.parse(
    execFileSync(process.execPath, [script, work, bundle, path], { encoding: 'utf8' }),
  ) as ImportMeasured
}

/** Megabytes; where the system does not tell them, none. */
async function peakOfTerminal(bundle: string): Promise<number> {
  clear()
  const { peakMB } = await measureProcess(process.execPath, [cli, 'import', bundle, '--store', path])
  return peakMB ?? Number.NaN
}

function clear(): void {
  for (const end of ['', '-wal', '-shm', '.last']) rmSync(path + end, { force: true })
}

if (import.meta.main) process.exitCode = (await importBench()) ? 0 : 1
