import { createStore, useStore } from 'zustand'

interface Connection {
  isLost: boolean
  lost: () => void
  found: () => void
}

/** Whether the host answers. */
export const connection = createStore<Connection>(set => ({
  isLost: false,
  lost: () => set({ isLost: true }),
  found: () => set({ isLost: false }),
}))

export function useIsLost(): boolean {
  return useStore(connection, ({ isLost }) => isLost)
}
