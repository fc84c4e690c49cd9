import type { Touched } from '../../shared/tables/change.ts'
import { connection } from '../state/connection.ts'
import { api, orpc, queryClient } from './api.ts'
import { isRefused } from './problem.ts'
import { refreshRecords } from './recordLists.ts'

/** Milliseconds between two tries to reach the host again. */
const retryAfter = 1500

/**
 * Follows what any window writes, for as long as this one is open: whatever was read of the store is read again, since
 * facts, findings and charts rest on every record. After a lost connection everything is.
 */
export async function followChanges(): Promise<never> {
  // A call can fail while the watch goes on: what could not be read is read as soon as anything else can.
  connection.subscribe((now, before) => {
    if (now.state === 'found' && before.state !== 'found')
      void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
  })
  for (let isFirst = true; ; isFirst = false) {
    try {
      const watched = await api.changes.watch()
      connection.getState().found()
      // What was written between the first reads and now is rare, and the first look is waited for.
      if (isFirst) requestIdleCallback(() => void queryClient.invalidateQueries(), { timeout: 2000 })
      else await queryClient.invalidateQueries()
      for await (const touched of watched) await refresh(touched)
    } catch (cause) {
      const { lost, refused } = connection.getState()
      if (isRefused(cause)) refused()
      else lost()
    }
    await new Promise(resolve => setTimeout(resolve, retryAfter))
  }
}

/** Lists of records are brought up to date row by row: one edit among ten thousand must not read them all again. */
async function refresh(touched: readonly Touched[]): Promise<void> {
  const records = refreshRecords(touched)
  const [isOfHost] = orpc.host.key()
  const lists = String(orpc.records.list.key()[0])
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== isOfHost && String(queryKey[0]) !== lists,
  })
  await records
}
