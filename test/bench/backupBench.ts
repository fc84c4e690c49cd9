import { randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { createApp } from '../../electron/app/app.ts'
import { openStore } from '../../electron/store/database.ts'
import { DatabaseFile } from '../../electron/store/driver/databaseFile.ts'
import { besideStore } from '../../electron/store/file/besideStore.ts'
import { save } from '../fixtures/save.ts'
import { median } from './bars.ts'
import { tenYears } from './tenYears.ts'

/** Seconds that a copy takes; milliseconds that whoever works meanwhile waits for an answer, at most. */
const bars = { seconds: 2, stall: 50 } as const
const rounds = 5

/**
 * A checked copy of a store of ten years, made beside a host that is asked all the time: how long it takes, and how
 * long the host's own thread stands still at most. Prints what was measured. @returns whether both bars hold
 */
export async function backupBench(): Promise<boolean> {
  const path = await tenYears()
  const rows = DatabaseFile.read(path, file => file.rows)
  const store = openStore(path)
  const { api, close } = createApp({ store, now: () => new Date().toISOString(), who: 'دبیر', newId: randomUUID })
  const [times, stalls, answers]: [number[], number[], number[]] = [[], [], []]
  try {
    for (let round = 0; round < rounds; round++) {
      await save(api.records, { kind: 'office', row: { code: 'bench', title: `سمت ${round}`, holder: null } })
      const delays = monitorEventLoopDelay({ resolution: 1 })
      const copy = { isMade: false }
      const begun = performance.now()
      delays.enable()
      const made = besideStore('backUp', { store: path, at: new Date().toISOString() }, 600_000).finally(() => {
        copy.isMade = true
      })
      while (!copy.isMade) {
        const asked = performance.now()
        await api.records.list({ kind: 'office' })
        answers.push(performance.now() - asked)
        // As from a window, whose next call is another event.
        await setImmediate()
      }
      await made
      delays.disable()
      times.push((performance.now() - begun) / 1000)
      stalls.push(delays.max / 1e6)
    }
  } finally {
    close()
  }
  const [seconds, stall] = [median(times), median(stalls)]
  console.table([
    { what: `a copy of ten years (${rows} rows), seconds`, measured: seconds.toFixed(2), 'at most': bars.seconds },
    { what: 'the host stands still meanwhile, ms', measured: stall.toFixed(0), 'at most': bars.stall },
    {
      what: 'the longest answer meanwhile, ms',
      measured: answers.reduce((most, one) => Math.max(most, one), 0).toFixed(0),
      'at most': '',
    },
  ])
  return seconds <= bars.seconds && stall <= bars.stall
}

if (import.meta.main) process.exitCode = (await backupBench()) ? 0 : 1
