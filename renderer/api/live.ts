import { connection } from '../state/connection.ts'
import { api, orpc, queryClient } from './api.ts'

/** Milliseconds between two tries to reach the host again. */
const retryAfter = 1500

/**
 * Follows what any window writes, for as long as this one is open: whatever was read of the store is read again, since
 * facts, findings and charts rest on every record. After a lost connection everything is.
 */
export async function followChanges(): Promise<never> {
  for (;;) {
    try {
      const watched = await api.changes.watch()
      connection.getState().found()
      await queryClient.invalidateQueries()
      for await (const _ of watched) await refresh()
    } catch {
      connection.getState().lost()
    }
    await new Promise(resolve => setTimeout(resolve, retryAfter))
  }
}

async function refresh(): Promise<void> {
  const isOfHost = orpc.host.key()[0]
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== isOfHost })
}
