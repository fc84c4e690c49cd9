import type { Query } from '@tanstack/react-query'
import type { Touched } from '../../shared/tables/change.ts'
import { connection } from '../state/connection.ts'
import { api, orpc, queryClient } from './api.ts'
import { beginAtStore } from './beginAtStore.ts'
import { disown, isShown } from './ownGroups.ts'
import { isRefused, problemOf } from './problem.ts'
import { refreshRecords } from './recordLists.ts'

/** Milliseconds between two tries to reach the host again. */
const retryAfter = 1500

/** What any window writes, from when the host has answered on. */
export type Watched = Promise<AsyncIterable<readonly Touched[]>>

/** Asks the host to tell of all that is written from now on. */
export const watchChanges = (): Watched => api.changes.watch()

/**
 * Follows what any window writes, for as long as this one is open: whatever was read of the store is read again, since
 * facts, findings and charts rest on every record. After a lost connection everything is.
 * @param first asked for before anything was read, so that nothing is missed
 */
export async function followChanges(first: Watched): Promise<never> {
  const store = queryClient.fetchQuery(orpc.store.about.queryOptions()).catch(() => undefined)
  // A call can fail while the watch goes on: what could not be read is read as soon as anything else can.
  connection.subscribe((now, before) => {
    if (now.state === 'found' && before.state !== 'found')
      void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
  })
  for (let watching = first; ; watching = watchChanges()) {
    try {
      const watched = await watching
      connection.getState().found()
      if (watching !== first) {
        const [before, now] = [await store, await api.store.about()]
        if (before !== undefined && before.id !== now.id) beginAtStore()
        await queryClient.invalidateQueries()
      }
      for await (const touched of watched) await refresh(touched)
      // It ends where the store is closed: why is told by the bar of the window.
      void queryClient.invalidateQueries({ queryKey: orpc.door.state.key() })
    } catch (cause) {
      if (problemOf(cause).code === 'store-opened-anew') continue
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
  // Of named records nothing of the program changes; whoever looks at it next reads it again all the same.
  const isNamed = touched.every(({ key }) => key !== null)
  void queryClient.invalidateQueries({ predicate: isOfProgram, refetchType: isNamed ? 'none' : 'active' })
  await queryClient.invalidateQueries({
    predicate: query => !isOfProgram(query) && askedBy(query) !== lists && !isShown(query, touched),
  })
  await records
  for (const { group } of touched) if (group !== undefined) disown(group)
}

/** The call that a query asks. */
const askedBy = ({ queryKey }: Pick<Query, 'queryKey'>): string => String(queryKey[0])

const lists = askedBy({ queryKey: orpc.records.list.key() })

/** What rests on no record: on the host, or on the store as a whole. */
const ofProgram: ReadonlySet<string> = new Set(
  [orpc.host.capabilities, orpc.settings.read, orpc.door.state, orpc.backups.state].map(call =>
    askedBy({ queryKey: call.key() }),
  ),
)

const isOfProgram = (query: Query): boolean => ofProgram.has(askedBy(query))
