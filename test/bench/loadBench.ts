import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openStore, type Store } from '../../electron/store/database.ts'
import { RowSeals } from '../../electron/store/driver/rowSeals.ts'
import { newKey } from '../../electron/store/keys/keyFile.ts'
import { lockStore } from '../../electron/store/keys/lockStore.ts'
import { loadSession } from '../../electron/store/sessions.ts'
import { median } from './bars.ts'
import { tenYears } from './tenYears.ts'

/** Times that a session's load may take of what it takes where no row's hash is proven. */
const bars = { hashes: 1.15, keyed: 1.3 } as const
const rounds = 15

/**
 * The load of a session of a ten-year store, plain and locked, beside the same load without a look at its rows' hashes:
 * in turn, of the processor's time. Prints what was measured. @returns whether both bars hold
 */
export async function loadBench(): Promise<boolean> {
  const path = await tenYears()
  const locked = join(dirname(path), 'locked', 'council.db')
  rmSync(dirname(locked), { recursive: true, force: true })
  cpSync(path, locked)
  lockStore(locked, () => newKey(Buffer.from('bench'), { N: 16, r: 8, p: 1 }))
  const [plainStore, lockedStore] = [openStore(path), openStore(locked)]
  const loads = {
    without: () => withoutHashes(() => spentOn(plainStore)),
    hashes: () => spentOn(plainStore),
    keyed: () => spentOn(lockedStore),
  }
  const spent: Record<keyof typeof loads, number[]> = { without: [], hashes: [], keyed: [] }
  try {
    for (let round = 0; round <= rounds; round++)
      for (const kind of ['without', 'hashes', 'keyed'] as const) {
        const milliseconds = await loads[kind]()
        // The first of each warms up what all use.
        if (round > 0) spent[kind].push(milliseconds)
      }
  } finally {
    plainStore.close()
    lockedStore.close()
  }
  const base = median(spent.without)
  const times = { hashes: median(spent.hashes) / base, keyed: median(spent.keyed) / base }
  console.table([
    {
      what: "a session's load without its rows' hashes, ms of the processor",
      measured: base.toFixed(1),
      'at most': '',
    },
    { what: 'with them, times that', measured: times.hashes.toFixed(2), 'at most': bars.hashes },
    { what: 'of a locked store, times that', measured: times.keyed.toFixed(2), 'at most': bars.keyed },
  ])
  return times.hashes <= bars.hashes && times.keyed <= bars.keyed
}

/** Milliseconds of the processor. */
async function spentOn(store: Store): Promise<number> {
  const begun = process.cpuUsage()
  await loadSession(store, 's6-73', { years: 'own' })
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** As rows were read before they had hashes. */
async function withoutHashes<T>(work: () => Promise<T>): Promise<T> {
  const hold = Object.getOwnPropertyDescriptor(RowSeals.prototype, 'hold')
  Object.defineProperty(RowSeals.prototype, 'hold', { ...hold, value: () => true })
  try {
    return await work()
  } finally {
    if (hold !== undefined) Object.defineProperty(RowSeals.prototype, 'hold', hold)
  }
}

if (import.meta.main) process.exitCode = (await loadBench()) ? 0 : 1
