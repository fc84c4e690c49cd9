import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import { afterAct, type ShownRecord, shownRecord } from '../../../shared/recording/shownRecord.ts'
import type { DoneAct } from '../../../shared/recording/standingActs.ts'
import type { Session } from '../../../shared/session/session.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { disown, ownGroup } from '../../api/ownGroups.ts'
import { type Clock, clockOf } from './clock.ts'

interface Recorded {
  session: Session | undefined
  acts: readonly DoneAct[]
  clock: Clock
  /** Seconds by which the machine's clock is behind what is recorded. */
  behind: number
  /** Why the record could not be read. */
  error: unknown
  retry: () => void
  /** Why the last act was refused; undefined once another one was recorded, or it was dismissed. */
  refusal: unknown
  dismiss: () => void
  act: (call: ActCall) => Promise<boolean>
  undo: () => Promise<void>
}

const noActs: readonly DoneAct[] = []

/**
 * A session's record as the host keeps it. An act is drawn as soon as it is kept, and what others record as the host
 * tells of it.
 */
export function useRecorded(code: string): Recorded {
  const clock = clockOf(code)
  const [refusal, setRefusal] = useState<unknown>()
  // One key as long as it is one session: what is drawn of an act alone is told apart by functions that hold it.
  const { queryKey, queryFn } = useMemo(() => orpc.recording.load.queryOptions({ input: { session: code } }), [code])
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async context => {
      const loaded = await queryFn(context)
      clock.set(loaded.now)
      return shownRecord(code, loaded)
    },
    // What was done is not compared field by field at every act.
    structuralSharing: false,
  })
  const turn = useRef(Promise.resolve())
  /** One after the other: what is taken back is what was done last, however fast the keys come. */
  const run = useCallback((work: () => Promise<void>): Promise<boolean> => {
    const done = turn.current.then(work).then(
      () => {
        setRefusal(undefined)
        return true
      },
      (cause: unknown) => {
        setRefusal(cause)
        return false
      },
    )
    turn.current = done.then(() => undefined)
    return done
  }, [])
  const act = useCallback(
    (call: ActCall) =>
      run(async () => {
        const group = ownGroup(queryKey)
        try {
          const answer = await api.recording.act({ session: code, act: call, group })
          clock.set(answer.at)
          // What was being read may be older than the act.
          await queryClient.cancelQueries({ queryKey })
          queryClient.setQueryData<ShownRecord>(queryKey, record => record && afterAct(record, answer))
        } catch (cause) {
          // It may be kept all the same, as when the answer was lost.
          disown(group)
          void queryClient.invalidateQueries({ queryKey })
          throw cause
        }
      }),
    [code, clock, queryKey, run],
  )
  const undo = useCallback(async () => {
    await run(async () => {
      const latest = queryClient.getQueryData<ShownRecord>(queryKey)?.acts[0]
      if (latest === undefined) return
      await api.records.undo({ group: latest.group })
      await queryClient.invalidateQueries({ queryKey })
    })
  }, [queryKey, run])
  return useMemo(
    () => ({
      session: data?.session,
      acts: data?.acts ?? noActs,
      clock,
      behind: data?.behind ?? 0,
      error,
      retry: () => void refetch(),
      refusal,
      dismiss: () => setRefusal(undefined),
      act,
      undo,
    }),
    [data, clock, error, refetch, refusal, act, undo],
  )
}
