import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Random } from './random.ts'

/** What a process had confirmed, and its files, at a moment when it went no further. */
export interface Found {
  folder: string
  confirmed: string[]
  /** Whether it was killed, or stood still while its files were taken. */
  isKilled: boolean
}

interface Killing {
  deed: string
  /** Its files; every moment is given a copy of them. */
  folder: string
  /** Moments that are taken of one process, the last of which is its end. */
  moments: number
  random: Random
  found: (found: Found) => Promise<void>
}

/** Milliseconds between two moments, at most. */
const longest = 40

/**
 * Runs a deed and takes its files at moments of chance. A process that stands still (SIGSTOP) in the middle of what it
 * does leaves its files as one that is killed there: many moments are taken of it so, and in the last it is killed.
 */
export async function killAt({ deed, folder, moments, random, found }: Killing): Promise<void> {
  const script = fileURLToPath(new URL('children/deeds.ts', import.meta.url))
  const child = spawn(process.execPath, [script, deed, folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit')
  try {
    while (confirmedIn(folder).length === 0 && isAlive(child)) await setTimeout(5)
    for (let i = 1; i <= moments; i++) {
      await setTimeout(random.below(longest))
      if (!isAlive(child)) throw new Error(`The process that does ${deed} has ended: ${said}`)
      const isKilled = i === moments || !canStop
      if (isKilled) {
        child.kill('SIGKILL')
        await ended
      } else await standStill(child)
      const copy = `${folder}.found`
      rmSync(copy, { recursive: true, force: true })
      cpSync(folder, copy, { recursive: true })
      if (!isKilled) child.kill('SIGCONT')
      await found({ folder: copy, confirmed: confirmedIn(copy), isKilled })
      if (isKilled) break
    }
  } finally {
    child.kill('SIGKILL')
    if (isAlive(child)) await ended
  }
}

/** Whether a process can be stood still, and seen to. */
const canStop = existsSync('/proc/self/task')

/** How many moments one process gives where it can only be killed. */
export const mostMoments = canStop ? 12 : 1

async function standStill(child: ChildProcess): Promise<void> {
  child.kill('SIGSTOP')
  const tasks = `/proc/${child.pid}/task`
  const isStill = (task: string): boolean => /\) [TtZ] /.test(readFileSync(join(tasks, task, 'stat'), 'utf8'))
  while (!readdirSync(tasks).every(isStill)) await setImmediate()
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null

/** A line that was not written to its end confirms nothing. */
function confirmedIn(folder: string): string[] {
  const file = join(folder, 'confirmed')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
}
