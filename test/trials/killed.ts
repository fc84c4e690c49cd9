import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Random } from './random.ts'
import { startedChild } from './startedChild.ts'

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

/** In its folder, what a deed only reads. */
export const givenFolder = 'given'

/** Milliseconds that a process works between two moments, at most; on a machine that others use it waits longer. */
const longest = 40

/**
 * Runs a deed and takes its files at moments of chance. A process that stands still (SIGSTOP) in the middle of what it
 * does leaves its files as one that is killed there: many moments are taken of it so, and in the last it is killed.
 */
export async function killAt({ deed, folder, moments, random, found }: Killing): Promise<void> {
  const child = spawn(process.execPath, [startedChild('deeds'), deed, folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit')
  // It would go on for ever after a run that is broken off.
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  try {
    while (confirmedIn(folder).length === 0 && isAlive(child)) await setTimeout(5)
    for (let i = 1; i <= moments; i++) {
      await worked(child, random.below(longest))
      if (!isAlive(child)) throw new Error(`The process that does ${deed} has ended: ${said}`)
      const isKilled = i === moments || !canStop
      if (isKilled) {
        child.kill('SIGKILL')
        await ended
      } else await standStill(child)
      const copy = `${folder}.found`
      rmSync(copy, { recursive: true, force: true })
      cpSync(folder, copy, { recursive: true, filter: path => path !== join(folder, givenFolder) })
      await found({ folder: copy, confirmed: confirmedIn(copy), isKilled })
      if (isKilled) break
      // Not before: what it did while it is judged would have to be judged the next time.
      child.kill('SIGCONT')
    }
  } finally {
    process.off('exit', end)
    child.kill('SIGKILL')
    if (isAlive(child)) await ended
  }
}

/** Whether a process can be stood still, and seen to. */
const canStop = existsSync('/proc/self/task')

/** How many moments one process gives where it can only be killed. */
export const mostMoments = canStop ? 12 : 1

/** Waits until a process has worked for so many milliseconds. */
async function worked(child: ChildProcess, milliseconds: number): Promise<void> {
  if (!canStop) return setTimeout(milliseconds)
  const end = workOf(child) + milliseconds
  while (isAlive(child) && workOf(child) < end) await setTimeout(1)
}

/** Milliseconds that all threads of a process have run; endless once it is gone. */
function workOf({ pid }: ChildProcess): number {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`).map(task =>
      readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8'),
    )
    return tasks.reduce((sum, told) => sum + Number(told.split(' ')[0]), 0) / 1e6
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

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
