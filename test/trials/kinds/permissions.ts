import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Host } from '../host.ts'
import { prepareStore } from '../preparedStore.ts'
import type { Random } from '../random.ts'
import { type Attempts, newTally, note, type Tally, type Trial } from '../trial.ts'
import { type Trouble, workThrough } from '../troubles.ts'

/** Somebody who is no master of the machine; root writes whatever it wants. */
const nobody = 65534

/** Files and folders that may not be written, or not be read, any more while the store is open. */
export const permissions: Trial = {
  name: 'permissions',
  counts: { short: 0, usual: 40, full: 500 },
  missing: () => (process.platform === 'win32' ? 'Windows has other permissions' : undefined),
  run: forbid,
}

async function forbid({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const tally = newTally()
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? { uid: nobody, gid: nobody } : {}
  const whole = join(folder, 'whole.db')
  await prepareStore(whole)
  if (isRoot) chownSync(folder, nobody, nobody)
  let host = new Host(user)
  try {
    for (let i = 0; i < count; i++) {
      const own = join(folder, String(i))
      const path = join(own, 'council.db')
      mkdirSync(own)
      copyFileSync(whole, path)
      if (isRoot) for (const one of [own, path]) chownSync(one, nobody, nobody)
      const chance = random.branch(String(i))
      const outcome = await workThrough(host, path, chance, forbidden(chance), tally)
      note(tally, outcome)
      if (typeof outcome !== 'string') {
        await host.end()
        host = new Host(user)
      }
      rmSync(own, { recursive: true, force: true })
      onDone(i + 1)
    }
  } finally {
    await host.end()
  }
  return tally
}

/** What loses its permissions: the store, its journal, its folder, that of its copies. */
const places = ['', '-wal', '-shm', '/..', '/../backups'] as const

function forbidden(random: Random): (path: string) => Trouble {
  return path => {
    const [end, mode] = [random.pick(places), random.pick([0o000, 0o400, 0o444, 0o555])]
    const place = end === '/..' ? dirname(path) : end === '/../backups' ? join(dirname(path), 'backups') : path + end
    const set = (bits: number): void => {
      if (existsSync(place)) chmodSync(place, bits)
    }
    const isFolder = end.startsWith('/')
    if (end === '/../backups') mkdirSync(place, { recursive: true })
    if (isFolder && process.getuid?.() === 0) chownSync(place, nobody, nobody)
    return {
      name: `${end === '' ? 'store' : end} ${mode.toString(8)}`,
      deeds: 12,
      begin: () => set(mode),
      end: () => set(isFolder ? 0o755 : 0o644),
    }
  }
}
