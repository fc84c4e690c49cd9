import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import { type RecordEdit, withEdits } from '../../../shared/recording/recordDraft.ts'
import { recordedSession } from '../../../shared/recording/recordedKinds.ts'
import type { Session } from '../../../shared/session/session.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { Clock } from './clock.ts'
import type { DoneAct } from './useRecording.ts'

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
  const [clock] = useState(() => new Clock())
  const [refusal, setRefusal] = useState<unknown>()
  const { queryKey, queryFn } = orpc.recording.load.queryOptions({ input: { session: code } })
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async context => {
      const loaded = await queryFn(context)
      clock.set(loaded.now)
      return {
        session: recordedSession(code, loaded.rows, loaded),
        acts: loaded.acts,
        behind: loaded.behind,
      }
    },
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
        const { at, edits, done } = await api.recording.act({ session: code, act: call })
        clock.set(at)
        // What was being read may be older than the act.
        await queryClient.cancelQueries({ queryKey })
        queryClient.setQueryData<Read>(queryKey, read => read && withAct(read, edits, done))
      }),
    [code, clock, queryKey, run],
  )
  const undo = useCallback(async () => {
    await run(async () => {
      const latest = queryClient.getQueryData<Read>(queryKey)?.acts[0]
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

interface Read {
  session: Session
  acts: readonly DoneAct[]
  behind: number
}

function withAct({ session, acts, ...read }: Read, edits: readonly RecordEdit[], done: DoneAct | null): Read {
  return { ...read, session: withEdits(session, edits), acts: done === null ? acts : [done, ...acts] }
}
