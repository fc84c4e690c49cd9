import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Host } from '../host.ts'
import { prepareStore } from '../preparedStore.ts'
import type { Random } from '../random.ts'
import { type Attempts, newTally, note, type Tally, type Trial } from '../trial.ts'
import { type Trouble, workThrough } from '../troubles.ts'

/** Disks without room, in the middle of whatever is written: a small disk of its own that other files fill up. */
export const fullDisks: Trial = {
  name: 'full-disks',
  counts: { short: 0, usual: 60, full: 500 },
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
      const own = join(disk, String(i))
      const path = join(own, 'council.db')
      mkdirSync(own)
      copyFileSync(whole, path)
      const chance = random.branch(String(i))
      const outcome = await workThrough(host, path, chance, filled(join(disk, 'ballast'), chance), tally)
      note(tally, outcome)
      if (typeof outcome !== 'string') {
        await host.end()
        host = new Host()
      }
      rmSync(own, { recursive: true, force: true })
      onDone(i + 1)
    }
  } finally {
    await host.end()
    spawnSync('umount', [disk])
  }
  return tally
}

/** Leaves room for a few pages. */
function filled(ballast: string, random: Random): (path: string) => Trouble {
  return path => {
    const { bavail, bsize } = statfsSync(path)
    const pages = random.below(120)
    return {
      name: `${pages} pages of room`,
      deeds: 400,
      begin: () => writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - pages * pageSize), 1)),
      end: () => rmSync(ballast, { force: true }),
    }
  }
}
