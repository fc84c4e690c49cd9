import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { hashKey, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { lockKept } from '../drafts/keptByWindow.ts'
import { connection } from '../state/connection.ts'
import { showProblem } from '../state/toasts.ts'
import { beginAtStore } from './beginAtStore.ts'
import { overPort } from './portTransport.ts'
import { isDisconnection, isRefused, problemOf } from './problem.ts'
import { overHttp } from './transport.ts'

/** The contract, called directly: for what is not a query, such as a stream. */
export const api = window.shoranameh ? overPort() : overHttp(beginOnceAnswered)

/** The contract as queries and mutations. */
export const orpc = createTanstackQueryUtils(api)

type About = Awaited<ReturnType<typeof api.store.about>>
const about = hashKey(orpc.store.about.queryKey())

/** `meta` of an edit whose failure is shown where it was asked for. */
export const shownInPlace = { isShownInPlace: true }

/** A failed query is shown where it was asked; a failed edit, unless it has a place of its own, in a toast. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: noteConnection,
    onSuccess(data, { queryHash }) {
      connection.getState().found()
      // Before anybody is told which store it is, and keeps words of it.
      if (queryHash === about) lockKept((data as About).id, (data as About).wordsKey)
    },
  }),
  mutationCache: new MutationCache({
    onError(cause, _variables, _context, { meta }) {
      noteConnection(cause)
      if (meta !== shownInPlace) showProblem(problemOf(cause))
    },
  }),
  defaultOptions: {
    // The host is this machine and says what changes: nothing grows stale by itself.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** What was asked last is answered first: who has had the lock taken away still has the key of the words it keeps. */
function beginOnceAnswered(): void {
  if (queryClient.isMutating() === 0) return beginAtStore()
  const stop = queryClient.getMutationCache().subscribe(() => {
    if (queryClient.isMutating() > 0) return
    stop()
    beginAtStore()
  })
}

function noteConnection(cause: unknown): void {
  if (isRefused(cause)) connection.getState().refused()
  else if (isDisconnection(cause)) connection.getState().lost()
}
