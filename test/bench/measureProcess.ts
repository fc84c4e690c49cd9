import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Measured {
  /** From start to exit, start-up of the runtime included. */
  seconds: number
  /** Highest memory of the process and all it started, in MB; null where there is no /proc. */
  peakMB: number | null
}

const samplePeriod = 100

/**
 * Runs a program to its end. Memory is the sum of the process tree's PSS (proportional set size: what processes share
 * is counted once), sampled ten times a second. RSS would count Chromium's shared pages once for each of its processes,
 * and the largest process alone would leave most of Chromium out; for a single process PSS and RSS are near the same.
 * @throws Error with the end of what the program printed when it fails
 */
export function measureProcess(program: string, words: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed = (printed + text).slice(-2000)
      })
    let peak = 0
    const sampler = setInterval(() => {
      peak = Math.max(peak, treeMemory(child.pid ?? 0))
    }, samplePeriod)
    child.on('error', reject)
    child.on('exit', code => {
      clearInterval(sampler)
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, peakMB: peak === 0 ? null : peak / 1024 })
      else reject(new Error(`${program} ended with ${code}: ${printed}`))
    })
  })
}

/** Sum of PSS in KiB over a process and its descendants; those that end meanwhile count nothing. */
function treeMemory(root: number): number {
  const parents = new Map(processes().map(id => [id, parentOf(id)]))
  const inTree = (id: number | undefined): boolean => id !== undefined && (id === root || inTree(parents.get(id)))
  let sum = 0
  for (const id of parents.keys()) if (inTree(id)) sum += pssOf(id)
  return sum
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function parentOf(id: number): number | undefined {
  // The name, in brackets, may itself hold blanks and brackets.
  const stat = read(`/proc/${id}/stat`)
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  return parent > 0 ? parent : undefined
}

function pssOf(id: number): number {
  return Number(/^Pss: +(\d+) kB$/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
