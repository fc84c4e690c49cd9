import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openWindowHost } from '../../../electron/app/openWindowHost.ts'
import { headlessHost } from '../../../electron/services/hostServices.ts'
import { save } from '../../fixtures/save.ts'
import { bundlePath, sessionCode } from '../preparedStore.ts'
import { randomFrom } from '../random.ts'

/** What a host holds after so many acts. */
export interface Sample {
  acts: number
  /** Bytes of V8's heap after a collection, and of all memory. */
  heap: number
  memory: number
  /** Open files and sockets; null where the system does not tell. */
  files: number | null
  /** What would keep the process from ending, timers too. */
  resources: number
}

/**
 * Works at a store in its folder (second argument) as the windows of weeks do, so many acts (third) without a restart,
 * and tells its parent what it holds at every tenth of them.
 */
const [, , folder = '', count = '0', seed = '1'] = process.argv
const random = randomFrom(Number(seed))
const host = openWindowHost(join(folder, 'council.db'), () => headlessHost)
const { api } = host.app
await api.bundles.import({ path: bundlePath })
const offices = Array.from({ length: 20 }, (_, i) => `soak-${i}`)
const record = (i: number, code: string) => ({
  kind: 'office' as const,
  row: { code, title: `سمت ${code} نوبت ${i}`, holder: null },
})

const acts: readonly (readonly [number, (i: number) => Promise<unknown>])[] = [
  [60, i => save(api.records, record(i, random.pick(offices)))],
  [8, i => save(api.records, ...offices.map(code => record(i, code)))],
  [8, () => api.records.list({ kind: 'office' })],
  [6, () => api.checks.run({ session: sessionCode })],
  [6, () => api.search.find({ text: 'سمت' })],
  [
    6,
    async () => {
      const last = (await api.changes.groups({ most: 1 })).find(({ file, isNewest }) => file === null && isNewest)
      if (last !== undefined) await api.records.undo({ group: last.group })
    },
  ],
  [
    5,
    async () => {
      const stop = new AbortController()
      const watched = await api.changes.watch(undefined, { signal: stop.signal })
      const next = watched.next().catch(() => undefined)
      stop.abort()
      await next
      await watched.return?.()
    },
  ],
  [1, () => api.backups.state()],
]
const total = acts.reduce((sum, [share]) => sum + share, 0)

function anyAct(): (i: number) => Promise<unknown> {
  let at = random.below(total)
  for (const [share, act] of acts) {
    if (at < share) return act
    at -= share
  }
  throw new Error('No act is left.')
}

const most = Number(count)
for (let i = 1; i <= most; i++) {
  await anyAct()(i)
  if (i % Math.ceil(most / 10) === 0) process.send?.(sample(i))
}
await host.close()
process.disconnect()

function sample(done: number): Sample {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return {
    acts: done,
    heap: heapUsed,
    memory: rss,
    files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : null,
    resources: process.getActiveResourcesInfo().length,
  }
}
