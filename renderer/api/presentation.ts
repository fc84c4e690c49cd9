import { useSyncExternalStore } from 'react'
import type { ConsoleState } from '../../shared/api/presenting.ts'
import { connection } from '../state/connection.ts'
import { api } from './api.ts'
import { isRefused } from './problem.ts'

/** Null while no presentation goes on; undefined before the host has said so. */
export type WatchedPresentation = ConsoleState | null | undefined

/** Milliseconds between two tries to reach the host again. */
const retryAfter = 500

let now: WatchedPresentation
let stop: AbortController | undefined
const listeners = new Set<() => void>()

/** The presentation as the host holds it, from move to move, for as long as something here shows it. */
export function usePresentation(): WatchedPresentation {
  return useSyncExternalStore(subscribe, () => now)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (stop === undefined) {
    stop = new AbortController()
    void follow(stop.signal)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.abort()
    stop = undefined
    now = undefined
  }
}

/** What was last heard stays while the host is out of reach: the hall goes on showing it, too. */
async function follow(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const state of await api.presenting.watch(undefined, { signal })) {
        if (signal.aborted) return
        now = state
        for (const listener of listeners) listener()
      }
    } catch (cause) {
      if (signal.aborted) return
      const { lost, refused } = connection.getState()
      if (isRefused(cause)) refused()
      else lost()
    }
    await new Promise(resolve => setTimeout(resolve, retryAfter))
  }
}

/**
 * The presentation at this moment: for what only asks. A watch keeps one of the few lines that a browser has to a host.
 */
export async function presentationNow(): Promise<ConsoleState | null> {
  for await (const state of await api.presenting.watch()) return state
  return null
}

/** The same as a query, asked again when somebody comes back to the window: it begins and ends in another one. */
export const presentationQuery = {
  queryKey: ['presentation'],
  queryFn: presentationNow,
  refetchOnWindowFocus: 'always',
} as const
