import { createStore, useStore } from 'zustand'

/** Whether the host answers; `refused` where it does, but to the window of a later launch only. */
export type ConnectionState = 'found' | 'lost' | 'refused'

interface Connection {
  state: ConnectionState
  lost: () => void
  refused: () => void
  found: () => void
}

export const connection = createStore<Connection>(set => ({
  state: 'found',
  lost: () => set({ state: 'lost' }),
  refused: () => set({ state: 'refused' }),
  found: () => set({ state: 'found' }),
}))

export function useConnection(): ConnectionState {
  return useStore(connection, ({ state }) => state)
}
