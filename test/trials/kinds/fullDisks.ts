import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../electron/store/database.ts'
import { listBackups } from '../../../electron/store/file/backups.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { Host } from '../host.ts'
import { prepareStore } from '../preparedStore.ts'
import type { Random } from '../random.ts'
import { isPersian } from '../told.ts'
import { type Attempts, newTally, note, noteSaved, type Outcome, type Tally, type Trial } from '../trial.ts'

/** Disks without room, in the middle of whatever is written: a small disk of its own that other files fill up. */
export const fullDisks: Trial = {
  name: 'full-disks',
  counts: { short: 3, usual: 60, full: 500 },
  missing: () =>
    process.getuid?.() === 0 && process.platform === 'linux' ? undefined : 'only root mounts a small disk',
  run: fill,
}

const diskSize = 8 * 2 ** 20
const pageSize = 4096

async function fill({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', disk], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const whole = join(folder, 'whole.db')
  const tally = newTally()
  let host = new Host()
  try {
    await prepareStore(whole)
    for (let i = 0; i < count; i++) {
      const path = join(disk, String(i), 'council.db')
      mkdirSync(join(disk, String(i)))
      copyFileSync(whole, path)
      const outcome = await attempt(host, path, join(disk, 'ballast'), random.branch(String(i)), tally)
      note(tally, outcome)
      if (typeof outcome !== 'string') {
        await host.end()
        host = new Host()
      }
      rmSync(join(disk, String(i)), { recursive: true, force: true })
      onDone(i + 1)
    }
  } finally {
    await host.end()
    spawnSync('umount', [disk])
  }
  return tally
}

const deeds = ['save', 'save many', 'import', 'back up'] as const

/** Leaves room for a few pages, works until it is refused, and looks for all that was confirmed. */
async function attempt(host: Host, path: string, ballast: string, random: Random, tally: Tally): Promise<Outcome> {
  const saved: string[] = []
  let done = ''
  try {
    await host.ask({ do: 'open', store: path })
    const { bavail, bsize } = statfsSync(path)
    const pages = random.below(120)
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - pages * pageSize), 1))
    let refused: { code: string; message: string } | undefined
    for (let i = 0; refused === undefined && i < 400; i++) {
      const deed = random.pick(deeds)
      const codes = deed === 'save' ? [`f${i}`] : Array.from({ length: 30 }, (_, n) => `f${i}-${n}`)
      done = `${pages} pages of room, ${deed}`
      const answer = await host.ask(
        deed === 'import'
          ? { do: 'import' }
          : deed === 'back up'
            ? { do: 'back up', at: new Date(i * 3_600_000).toISOString() }
            : { do: 'save', codes },
      )
      if (answer.is === 'accident') return { lost: `${done}: ${answer.stack}` }
      if (answer.is === 'refused') refused = answer
      else if (deed.startsWith('save')) saved.push(...codes)
    }
    rmSync(ballast, { force: true })
    const later = await host.ask({ do: 'save', codes: ['later'] })
    if (later.is !== 'done')
      return { lost: `${done}: nothing is saved once there is room again: ${JSON.stringify(later)}` }
    await host.ask({ do: 'close' })
    const lacking = await lackingIn(path, [...saved, 'later'])
    noteSaved(tally, saved.length + 1 - lacking.length, saved.length + 1)
    if (lacking.length > 0) return { lost: `${done}: confirmed and gone: ${lacking.slice(0, 5).join(' ')}` }
    for (const { file } of listBackups(path)) await lackingIn(file, [])
    if (refused === undefined) return 'harmless'
    return isPersian(refused.message) ? 'told' : { lost: `${done}: ${refused.message}` }
  } catch (cause) {
    return { lost: `${done}: ${cause instanceof Error ? cause.message : String(cause)}` }
  } finally {
    rmSync(ballast, { force: true })
  }
}

async function lackingIn(path: string, codes: readonly string[]): Promise<string[]> {
  const store = openStore(path)
  try {
    const found = new Set((await listRecords(store, 'office')).map(({ code }) => code))
    return codes.filter(code => !found.has(code))
  } finally {
    store.close()
  }
}
