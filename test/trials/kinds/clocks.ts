import { mkdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { saveRecords } from '../../../electron/services/saveRecords.ts'
import { openStore } from '../../../electron/store/database.ts'
import { listBackups, makeBackup } from '../../../electron/store/file/backups.ts'
import { verifyHistory } from '../../../electron/store/log/verifyHistory.ts'
import { listRecords } from '../../../electron/store/records.ts'
import type { Random } from '../random.ts'
import { toldBy } from '../told.ts'
import { type Attempts, newTally, note, noteSaved, type Outcome, type Tally, type Trial } from '../trial.ts'

/** Clocks that jump while records are saved and copies are made: each deed is there, and in one of the copies. */
export const clocks: Trial = {
  name: 'clocks',
  counts: { short: 0, usual: 40, full: 500 },
  run: jump,
}

const [minute, day] = [60_000, 86_400_000]

/** Where a clock goes: on, back, to the beginning of time, past the end of a year, over an hour of summer. */
const jumps: readonly ((now: number, random: Random) => number)[] = [
  now => now + minute,
  (now, random) => now - random.below(10) * minute,
  (now, random) => now - random.below(400) * day,
  (now, random) => now + random.below(400) * day,
  () => 0,
  () => Date.UTC(2026, 2, 20, 20, 29, 59),
  () => Date.UTC(2022, 8, 21, 20, 0, 0),
  () => Date.UTC(2199, 0, 1),
]

/** Deeds of one attempt, each after a jump. */
const deedsEach = 6

async function jump({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const tally = newTally()
  for (let i = 0; i < count; i++) {
    const own = join(folder, String(i))
    note(tally, await attempt(join(own, 'council.db'), own, random.branch(String(i)), tally))
    rmSync(own, { recursive: true, force: true })
    onDone(i + 1)
  }
  return tally
}

async function attempt(path: string, folder: string, random: Random, tally: Tally): Promise<Outcome> {
  mkdirSync(folder)
  let now = Date.UTC(2026, 10, 30, 7)
  const instants: string[] = []
  const done = (): string => `clock ${instants.join(' → ')}`
  try {
    for (let deed = 0; deed < deedsEach; deed++) {
      now = random.pick(jumps)(now, random)
      // Never twice to the very same millisecond, by which a copy knows what it is of.
      while (instants.includes(new Date(now).toISOString())) now += 7
      const at = new Date(now).toISOString()
      instants.push(at)
      const store = openStore(path)
      const author = { who: 'دبیر', now: () => at, newId: () => `c${deed}` }
      const row = { code: `o${deed}`, title: `سمت ${deed}`, holder: null }
      await saveRecords(store, [{ kind: 'office', row }], author)
      store.close()
      // A file's time is the machine's clock, too.
      utimesSync(path, now / 1000, now / 1000)
      makeBackup(path, at)
    }
    const store = openStore(path)
    const found = await listRecords(store, 'office')
    const { faults } = await verifyHistory(store)
    store.close()
    noteSaved(tally, found.length, deedsEach)
    if (faults.length > 0) return { lost: `${done()}: history ${JSON.stringify(faults[0])}` }
    const whole = await Promise.all(listBackups(path).map(({ file }) => officesOf(file)))
    if (Math.max(0, ...whole) < deedsEach) return { lost: `${done()}: the best copy has ${Math.max(0, ...whole)}` }
    return 'harmless'
  } catch (cause) {
    return toldBy(cause, done())
  }
}

async function officesOf(path: string): Promise<number> {
  const store = openStore(path)
  try {
    return (await listRecords(store, 'office')).length
  } finally {
    store.close()
  }
}
